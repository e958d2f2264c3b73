package org.cadre.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the application reaches its PostgreSQL.
 *
 * @param owner of the tables, where that is another role than the one at run time
 */
public record DatabaseAccess(String url, String user, String password, Optional<Owner> owner) {
    /** A role that makes and changes tables. */
    public record Owner(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    DatabaseAccess(String url, String user, String password) {
        this(url, user, password, Optional.empty());
    }

    /** The same database as the owner of its tables. */
    public DatabaseAccess asOwner() {
        return owner.map(role -> new DatabaseAccess(url, role.user(), role.password())).orElse(this);
    }

    private static final Pattern PLACE = Pattern
            .compile("jdbc:postgresql://(?<host>\\[[^]]+]|[^:/?,]+)(:(?<port>[0-9]{1,5}))?([/?].*)?");
    private static final int PATIENCE_MILLIS = 5000;

    /** Refuses early, in one sentence, when nothing answers there. */
    void requireReachable() {
        Matcher place = PLACE.matcher(url);
        if (!place.matches()) {
            throw new StartFailed(
                    "CADRE_DB_URL must look like jdbc:postgresql://host:5432/cadre, not \"" + url + "\".");
        }
        String host = place.group("host");
        int port = place.group("port") == null ? 5432 : Integer.parseInt(place.group("port"));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new StartFailed(
                    "The PostgreSQL that CADRE_DB_URL names does not answer at " + host + ":" + port + ".", e);
        }
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
