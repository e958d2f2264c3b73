package org.cadre.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table without its indexes, its triggers and what its rows refer to, until all of them are made anew over all rows at
 * once, which takes a quarter of the time that it takes row by row. What other tables refer to stays.
 */
record Bare(String table, List<String> restored) {
    private static final String CONSTRAINTS = """
            select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),
              'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' '
                || pg_get_constraintdef(c.oid)
            from pg_constraint c where conrelid = cast(? as regclass) and contype in ('f', 'p', 'u')
              and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid
                and c.contype <> 'f')
            order by array_position(array['f', 'u', 'p'], cast(contype as text)), conname""";
    private static final String INDEXES = """
            select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index
            where indrelid = cast(? as regclass)
              and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
            order by indexrelid""";

    static Bare made(Connection connection, String table) throws SQLException {
        var restored = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            for (String found : List.of(CONSTRAINTS, INDEXES))
                for (String[] pair : pairs(connection, found, table)) {
                    statement.execute(pair[0]);
                    restored.addFirst(pair[1]);
                }
            statement.execute("alter table " + table + " disable trigger user");
        }
        return new Bare(table, List.copyOf(restored));
    }

    void restore(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String one : restored)
                statement.execute(one);
            statement.execute("alter table " + table + " enable trigger user");
        }
    }

    private static List<String[]> pairs(Connection connection, String sql, String table) throws SQLException {
        var pairs = new ArrayList<String[]>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    pairs.add(new String[]{rows.getString(1), rows.getString(2)});
            }
        }
        return pairs;
    }
}
