package org.cadre.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.database.TestDatabase;
import org.cadre.directory.TestDirectory;
import org.cadre.outbox.TestOutbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CrowdTest {
    private static final int PEOPLE = DemoStaff.SIZE + 200;
    private static final int ASKS = 50;
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void theDemoCompanyGrowsByItsDirectoryAndGetsQuestions() throws SQLException, IOException {
        demoCompany();
        var crowd = Crowd.of(7, PEOPLE);
        var report = TestDirectory.apply(database, crowd.directory());
        assertThat(report.faults()).isEmpty();
        assertThat(report.added()).isEqualTo(200);
        assertThat(report.left()).isZero();
        try (var connection = TestDatabase.source().getConnection()) {
            CrowdAsks.fill(connection, crowd, ASKS, NOW);
        }
        assertThat(count("ask where filed_at < '2026-03-02'")).isGreaterThanOrEqualTo(ASKS);
        assertThat(count("answer w join claimed_skill s on s.colleague_id = w.author_id")).isGreaterThan(ASKS);
        assertThat(count("ask where state = 'SOLVED' and accepted_answer_id is null")).isZero();
        assertThat(count("wall_member")).isEqualTo(20 * 40);
    }

    @Test
    void theSameSeedGivesTheSameCompany() {
        var crowd = Crowd.of(7, PEOPLE);
        assertThat(Crowd.of(7, PEOPLE).directory()).isEqualTo(crowd.directory());
        assertThat(Crowd.of(8, PEOPLE).directory()).isNotEqualTo(crowd.directory());
        assertThat(crowd.queries(100)).isEqualTo(crowd.queries(100)).allMatch(query -> !query.isBlank());
        assertThat(new HashSet<>(crowd.questions(100))).hasSizeGreaterThan(95);
    }

    private void demoCompany() {
        new TestOutbox(database);
        database.beans().with(Pbkdf2PasswordHash.class, (Pbkdf2PasswordHash) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[]{Pbkdf2PasswordHash.class},
                (_, method, _) -> method.getName().equals("generate") ? "hash" : null));
        database.run(
                () -> database.beans().get(DemoLoader.class).load(DemoCompany.of(1, NOW), "correct horse battery"));
    }

    private long count(String what) {
        return database.call(() -> ((Number) database.entities().createNativeQuery("select count(*) from " + what)
                .getSingleResult()).longValue());
    }
}
