package org.cadre.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cadre.scopes.Scope;

/**
 * Colleagues who are signed in. Their sessions and tokens are written straight into the tables, since hashing a password
 * takes as much processor time as many a request.
 */
final class Clients {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LONG_ENOUGH = Duration.ofHours(3);

    private Clients() {}

    /** One colleague's two ways in. */
    record Client(String session, String token) {}

    /** Some who may read internal asks, each with an account. */
    static List<Client> some(Connection connection, int number) throws SQLException {
        var clients = new ArrayList<Client>();
        for (UUID id : ids(connection, "clearance >= 1 and left_at is null and manager_id is not null", number))
            clients.add(withAccount(connection, id));
        return clients;
    }

    /** Whoever is asked to approve something. */
    static List<Client> approvers(Connection connection, String held) throws SQLException {
        var clients = new ArrayList<Client>();
        for (UUID id : ids(connection, "id in (select approver_id from approval where ask_id = '" + held + "')", 10))
            clients.add(withAccount(connection, id));
        return clients;
    }

    /** The demo company's. */
    static List<Client> governors(Connection connection) throws SQLException {
        var clients = new ArrayList<Client>();
        for (UUID id : ids(connection, "id in (select colleague_id from account_role where role = 'GOVERNANCE')", 2))
            clients.add(withAccount(connection, id));
        return clients;
    }

    private static Client withAccount(Connection connection, UUID id) throws SQLException {
        update(connection, """
                insert into account (colleague_id, password_hash, failures)
                select ?, password_hash, 0 from account limit 1 on conflict do nothing""", id);
        return client(connection, id);
    }

    /** The demo company's CIO office, who may import. */
    static Client admin(Connection connection) throws SQLException {
        return client(connection, ids(connection, "mail = 'cio@cadre.example'", 1).getFirst());
    }

    private static Client client(Connection connection, UUID id) throws SQLException {
        var client = new Client(secret(), "cadre_" + secret());
        var now = Instant.now();
        update(connection, """
                insert into session (hash, colleague_id, csrf, opened_at, expires_at) values (?, ?, ?, ?, ?)""",
                hash(client.session()), id, secret(), Timestamp.from(now), Timestamp.from(now.plus(LONG_ENOUGH)));
        update(connection, """
                insert into api_token (id, hash, colleague_id, label, created_at, expires_at, scopes)
                values (?, ?, ?, 'load', ?, ?, ?)""", UUID.randomUUID(), hash(client.token()), id, Timestamp.from(now),
                Timestamp.from(now.plus(LONG_ENOUGH)), Scope.joined(Set.copyOf(Scope.all())));
        return client;
    }

    private static List<UUID> ids(Connection connection, String where, int number) throws SQLException {
        return Query.all(connection, "select id from colleague where " + where + " order by number limit " + number,
                rows -> rows.getObject(1, UUID.class));
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++)
                statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
