package org.cadre.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class GrantsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void oneDecisionAndARoleToRunWith() throws SQLException {
        asOwner("create role run_time login password 'secret'");
        asOwner("""
                insert into decision (id, at, stage, subject, outcome, rules, facts)
                values (gen_random_uuid(), now(), 'INTAKE', gen_random_uuid(), 'ALLOWED', '{}', 'x')""");
        asOwner("insert into person_key (person, key) values (gen_random_uuid(), 'x')");
        Grants.give(TestDatabase.source(), "run_time");
    }

    @AfterEach
    void forgetTheRole() throws SQLException {
        asOwner("drop owned by run_time");
        asOwner("drop role run_time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update decision set outcome = 'REFUSED'", "delete from decision", "truncate decision",
            "truncate decision cascade", "merge into decision d using chore on true when matched then delete",
            "insert into decision overriding system value select * from decision on conflict (id) do update set outcome = 'REFUSED'",
            "select * from decision for update",
            "update act set kind = 'x'", "delete from act", "update audit_link set number = 2",
            "delete from audit_link", "update recertification_handover set reason = 'x'",
            "delete from recertification_handover",
            "truncate audit_link", "update person_key set key = 'y'", "truncate person_key",
            "delete from flyway_schema_history",
            "update flyway_schema_history set success = false",
            "insert into flyway_schema_history values (999, '999', 'x', 'SQL', 'x', 1, 'x', now(), 1, true)"})
    void rowsThatAreEvidenceStayAsTheyAre(String statement) {
        assertRefused(statement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alter table decision add column other text", "alter table decision disable trigger all",
            "alter table decision owner to run_time", "drop table decision", "drop table ask cascade",
            "drop index decision_subject", "create table mine (id int)", "create view mine as select 1",
            "create function mine() returns int language sql as 'select 1'", "create schema mine",
            "create trigger t before insert on decision for each row execute function suppress_redundant_updates_trigger()",
            "create rule r as on insert to decision do instead nothing", "comment on table decision is 'mine'",
            "alter role run_time superuser", "create role other",
            "set session_replication_role = replica", "reassign owned by postgres to run_time",
            "set role postgres", "alter database postgres set session_replication_role = replica",
            "create extension dblink", "copy decision to program 'cat'", "drop schema public cascade",
            "drop trigger act_waits on act", "alter table act disable trigger act_waits",
            "create or replace function audit_wait() returns trigger language plpgsql as 'begin return null; end'"})
    void theSchemaStaysAsItIs(String statement) {
        assertRefused(statement);
    }

    @Test
    void evidenceIsAddedAndReadAndAPersonIsForgottenByTheKey() throws SQLException {
        asRunTime("""
                insert into decision (id, at, stage, subject, outcome, rules, facts)
                values ('%s', now(), 'INTAKE', gen_random_uuid(), 'ALLOWED', '{}', 'x')"""
                .formatted(UUID.randomUUID()));
        asRunTime("insert into person_key (person, key) values (gen_random_uuid(), 'x') on conflict do nothing");
        asRunTime("select * from decision");
        asRunTime("delete from person_key");
    }

    @Test
    void theRestIsReadAndWritten() throws SQLException {
        for (String statement : List.of("insert into chore (name, due_at) values ('x', now())",
                "update chore set due_at = now()", "select name from chore for update skip locked",
                "delete from chore",
                "insert into change_log (kind, subject) values ('ask', gen_random_uuid())",
                "analyze directory_row, taxonomy_row"))
            asRunTime(statement);
    }

    @Test
    void whatARoleMayThatIsToRunNothingElseIsToldApart() throws SQLException {
        asRunTime("grant update on decision to run_time"); // a warning, no error
        assertThat(Grants.tooMany(runTime())).isFalse();
        assertThat(Grants.tooMany(TestDatabase.source())).as("the owner").isTrue();
        asOwner("grant update on decision to run_time");
        assertThat(Grants.tooMany(runTime())).isTrue();
        Grants.give(TestDatabase.source(), "run_time");
        assertThat(Grants.tooMany(runTime())).as("taken back at the next start").isFalse();
    }

    @Test
    void aRoleThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Grants.give(TestDatabase.source(), "nobody")).hasMessage("there is no role nobody");
    }

    private static void assertRefused(String statement) {
        assertThatThrownBy(() -> asRunTime(statement)).as(statement).isInstanceOf(SQLException.class)
                .extracting(refused -> ((SQLException) refused).getSQLState()).as(statement)
                .isEqualTo("42501"); // insufficient_privilege
    }

    private static void asOwner(String statement) throws SQLException {
        execute(TestDatabase.source().getConnection(), statement);
    }

    private static void asRunTime(String statement) throws SQLException {
        execute(runTime().getConnection(), statement);
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (connection; var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static PGSimpleDataSource runTime() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(((PGSimpleDataSource) TestDatabase.source()).getUrl());
        source.setUser("run_time");
        source.setPassword("secret");
        return source;
    }
}
