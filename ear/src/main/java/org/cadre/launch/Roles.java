package org.cadre.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The roles of our own PostgreSQL: the superuser `postgres`, whom only the launcher knows; `cadre`, who owns the tables;
 * and the one as which the application runs, which owns nothing.
 */
final class Roles {
    static final String RUN_TIME = "cadre_app";
    private static final String SUPERUSER = "postgres";

    private Roles() {}

    /** Makes the run-time role where it is missing, as in homes of earlier versions, and gives it this home's password. */
    static void prepare(int port, Home home) {
        try (Connection connection = connect(port, home.folder(), SUPERUSER);
                var statement = connection.createStatement()) {
            boolean known;
            try (var found = statement.executeQuery("select from pg_roles where rolname = '" + RUN_TIME + "'")) {
                known = found.next();
            }
            statement.execute("%s role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                    .formatted(known ? "alter" : "create", RUN_TIME, home.secret("database-app")));
        } catch (SQLException | IOException e) {
            throw new StartFailed("The run-time role of the database cannot be made: " + e.getMessage(), e);
        }
    }

    /** As the superuser, whose password is a secret of the home. */
    static Connection connect(int port, Path home, String database) throws SQLException, IOException {
        Properties login = new Properties();
        login.put("user", SUPERUSER);
        login.put("password", Files.readString(home.resolve("secrets/database-owner")).strip());
        login.put("ApplicationName", "cadre-launcher");
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, login);
    }
}
