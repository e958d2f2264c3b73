package org.cadre.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.cadre.system.Answer;
import org.cadre.system.ApiClient;

/**
 * People of the demo company who ask, accept invitations, answer and accept answers through the API, each at once after the
 * other, until the server is gone. Whom it invited is looked up in the database; every change goes through the API.
 */
final class Crowd implements AutoCloseable {
    private static final int CALLERS = 6;

    private final ApiClient api;
    private final Callable<Connection> database;
    private final Acknowledged acknowledged;
    private final List<Thread> callers = new ArrayList<>();
    private final Set<UUID> settled = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    /**
     * @param api takes the mail of a colleague as token
     * @param seed of what each caller does next
     */
    Crowd(ApiClient api, Callable<Connection> database, Acknowledged acknowledged, long seed) {
        this.api = api;
        this.database = database;
        this.acknowledged = acknowledged;
        for (int i = 0; i < CALLERS; i++) {
            var dice = new Random(seed * CALLERS + i);
            callers.add(Thread.ofPlatform().start(() -> call(dice)));
        }
    }

    private void call(Random dice) {
        try (var connection = database.call()) {
            while (open)
                act(dice, connection);
        } catch (UncheckedIOException | SQLException _) {
            acknowledged.unanswered.incrementAndGet(); // killed, as it should be
        } catch (Exception mistake) {
            acknowledged.surprises.add(mistake.toString());
        }
    }

    private void act(Random dice, Connection connection) throws SQLException {
        if (dice.nextInt(5) < 2) {
            ask(dice, connection);
            return;
        }
        var found = invitation(connection);
        if (found.isPresent())
            help(found.get(), dice);
    }

    private void ask(Random dice, Connection connection) throws SQLException {
        String word = dice.ints(12, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select a.title, c.mail from ask a, colleague c where a.classification <= 1 and c.left_at is null
                          and c.clearance >= 1 -- or what they file would be above what they may read
                        order by random() limit 1""")) {
            rows.next();
            String first = dice.nextInt(3) == 0 ? ", \"pool\": \"Platform duty\"" : "";
            post(rows.getString(2), "/asks", "{\"text\": \"%s\\n\\nThe case is called %s.\"%s}"
                    .formatted(rows.getString(1).replace("\\", "\\\\").replace("\"", "\\\""), word, first))
                    .ifPresent(id -> acknowledged.asks.put(id, word));
        }
    }

    private record Invited(UUID invitation, UUID ask, String invitee, String asker) {}

    private static Optional<Invited> invitation(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                                select i.id, i.ask_id, c.mail, o.mail from invitation i
                                join colleague c on c.id = i.invitee_id join ask a on a.id = i.ask_id
                                join colleague o on o.id = a.asker_id
                                where i.state = 'ISSUED' and a.state = 'OPEN' and a.kind = 'QUESTION' order by random() limit 1""")) {
            return rows.next()
                    ? Optional.of(new Invited(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class),
                            rows.getString(3), rows.getString(4)))
                    : Optional.empty();
        }
    }

    private void help(Invited one, Random dice) {
        if (post(one.invitee(), "/invitations/" + one.invitation() + "/accept", "").isEmpty())
            return;
        acknowledged.invitations.add(one.invitation());
        if (dice.nextInt(3) > 0) {
            var answer = post(one.invitee(), "/asks/" + one.ask() + "/answers", "{\"text\": \"Restart it.\"}");
            answer.ifPresent(acknowledged.answers::add);
            if (answer.isPresent() && dice.nextBoolean() && settled.add(one.ask()))
                post(one.asker(), "/asks/" + one.ask() + "/answers/" + answer.get() + "/accept", "")
                        .ifPresent(_ -> acknowledged.solutions.add(answer.get()));
        }
    }

    /** The id of what was made or changed; empty where another caller was faster. */
    private Optional<UUID> post(String mail, String path, String json) {
        Answer answer = api.as(mail).post(path, json);
        if (answer.status() / 100 == 2)
            return answer.id();
        if (answer.status() >= 500)
            throw new UncheckedIOException(new IOException("the server is going down: " + answer.status()));
        if (answer.status() != 409)
            acknowledged.surprises.add(path + ": " + answer);
        return Optional.empty();
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        for (Thread caller : callers)
            caller.join();
    }
}
