package org.cadre.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table on their way into it by COPY. */
final class Rows {
    private final String into;
    private final StringBuilder text = new StringBuilder();

    Rows(String table, String... columns) {
        into = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    void add(@Nullable Object... values) {
        text.append(Arrays.stream(values).map(Rows::cell).collect(Collectors.joining("\t", "", "\n")));
    }

    void copy(Connection connection) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into, new StringReader(text.toString()));
    }

    private static String cell(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t",
                        "\\t");
    }
}
