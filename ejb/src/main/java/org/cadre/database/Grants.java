package org.cadre.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the run-time role may do: read and write rows, and neither alter the schema nor what a table's comment forbids. A
 * comment that begins with `append-only` leaves select and insert, one with `append-and-erase` delete beside them.
 */
final class Grants {
    private static final String STATEMENTS = """
            select format('revoke all on table %1$s from %2$I', c.oid::regclass, r.rolname), format('grant %3$s on table %1$s to %2$I',
                c.oid::regclass, r.rolname, case
                  when c.relname = 'flyway_schema_history' then 'select'
                  when obj_description(c.oid, 'pg_class') like 'append-only%' then 'select, insert'
                  when obj_description(c.oid, 'pg_class') like 'append-and-erase%' then 'select, insert, delete'
                  when current_setting('server_version_num')::int >= 170000 then 'select, insert, update, delete, maintain'
                  else 'select, insert, update, delete' end)
            from pg_class c cross join pg_roles r
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and r.rolname = ?
            union all
            select format('grant usage on schema %I to %I', current_schema(), r.rolname),
                   format('grant usage on all sequences in schema %I to %I', current_schema(), r.rolname)
            from pg_roles r where r.rolname = ?""";
    private static final String TOO_MANY = """
            select exists (select from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
              and (pg_has_role(c.relowner, 'usage') or obj_description(c.oid, 'pg_class') like 'append-%'
                   and has_table_privilege(c.oid, 'update, truncate')))""";

    private Grants() {}

    /** All in one transaction, and one server of a cluster after the other: two would trip over the same catalogue rows. */
    static void give(DataSource owner, String role) throws SQLException {
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('cadre.grants'))");
            for (String one : statements(connection, role))
                statement.execute(one);
            connection.commit();
        }
    }

    /** @throws SQLException also where there is no such role */
    private static List<String> statements(Connection connection, String role) throws SQLException {
        var statements = new ArrayList<String>();
        try (var query = connection.prepareStatement(STATEMENTS)) {
            query.setString(1, role);
            query.setString(2, role);
            var rows = query.executeQuery();
            while (rows.next())
                statements.addAll(List.of(rows.getString(1), rows.getString(2)));
        }
        if (statements.isEmpty())
            throw new SQLException("there is no role " + role);
        return statements;
    }

    /** Whether the role that connects here may alter tables, or rows that are to stay as they are. */
    static boolean tooMany(DataSource runTime) throws SQLException {
        try (var connection = runTime.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(TOO_MANY)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
