package org.cadre.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database says, read as another process would. */
final class Query {
    private Query() {}

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> all(Connection connection, String sql, Row<T> row) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            List<T> all = new ArrayList<>();
            while (rows.next())
                all.add(row.of(rows));
            return all;
        }
    }

    static void done(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        return all(connection, sql, row -> row.getLong(1)).getFirst();
    }
}
