package org.cadre.verifier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The trail in the database, in one snapshot of it. */
final class DatabaseTrail implements Trail {
    private static final int FETCH = 2_000;
    private static final String STRAYS = """
            select source || ' ' || seq from (select 'ACT' as source, seq from act union all select 'DECISION', seq from decision) e
            where not exists (select from audit_link l where l.source = e.source and l.seq = e.seq)
              and not exists (select from audit_unlinked u where u.source = e.source and u.seq = e.seq)
            order by source, seq limit 100""";
    private final Connection connection;

    DatabaseTrail(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Override
    public void read(Predicate<Entry> each) {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            var rows = statement.executeQuery("select l.number, l.form, encode(l.hash, 'hex'), " + Rows.COLUMNS
                    + " from audit_link l " + Rows.JOINS + " order by l.number");
            while (rows.next() && each.test(entry(rows)))
                continue;
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read: " + e.getMessage(), e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong(1), row.getInt(2), row.getString(3),
                new Content(row.getString(4), row.getLong(5), row.getString(6), row.getString(7), row.getString(8),
                        row.getString(9), row.getString(10), row.getString(11), row.getString(12), row.getString(13),
                        row.getString(14)));
    }

    @Override
    public long waiting() {
        return Long.parseLong(texts("select cast(count(*) as text) from audit_unlinked").getFirst());
    }

    @Override
    public List<String> strays() {
        return texts(STRAYS);
    }

    private List<String> texts(String query) {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next())
                found.add(rows.getString(1));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read: " + e.getMessage(), e);
        }
    }
}
