package org.cadre.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.database.TestDatabase;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Colleagues;
import org.cadre.people.Role;
import org.cadre.skills.Skills;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoLoaderTest {
    private static final String PASSWORD = "correct horse battery";
    private static final DemoCompany COMPANY = DemoCompany.of(1, Instant.now());

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void withoutAServer() {
        new TestOutbox(database);
        database.beans().with(Pbkdf2PasswordHash.class, (Pbkdf2PasswordHash) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[]{Pbkdf2PasswordHash.class},
                (_, method, _) -> method.getName().equals("generate") ? "hash" : null));
    }

    @Test
    void anEmptyDatabaseGetsTheCompanyAndAFullOneNothing() {
        var begin = Instant.now();
        assertThat(load()).isTrue();
        System.out.printf("demo company loaded in %.1f s%n",
                Duration.between(begin, Instant.now()).toMillis() / 1000.0);
        assertThat(count("colleague")).isEqualTo(500);
        assertThat(count("ask")).isEqualTo(2000);
        assertThat(count("ask where state = 'SOLVED' and accepted_answer_id is not null")).isGreaterThan(1200);
        assertThat(count("answer where score <> 0")).isGreaterThan(800);
        assertThat(count("ask a left join review v on v.answer_id = a.accepted_answer_id and v.due_at > now()"
                + " where a.accepted_answer_id is not null and v.answer_id is null")).as("without a review to come")
                .isZero();
        assertThat(count("claimed_skill")).isGreaterThan(2000);
        assertThat(count("colleague where manager_id is null")).isEqualTo(1);
        assertThat(count("change_log where kind = 'ask'")).isEqualTo(2000);
        assertThat(count("account_role a join colleague c on c.id = a.colleague_id where mail = 'cio@cadre.example'"))
                .isEqualTo(Set.of(Role.EMPLOYEE, Role.GOVERNANCE, Role.AUDITOR, Role.ADMIN).size());
        database.run(() -> assertThat(database.beans().get(Skills.class).meant("k8s")).hasSize(1));
        assertThat(count("pool where name = 'Platform duty' and last_resort <> 0")).isEqualTo(1);
        assertThat(count("pool_member")).isEqualTo(4);
        assertThat(count("pool_duty d join colleague c on c.id = d.colleague_id where c.mail = 'expert@cadre.example'"))
                .as("mornings").isEqualTo(5);
        assertThat(count("pool_duty")).isEqualTo(10);
        assertThat(count("act where kind = 'ASK_FILED'")).as("reports count what was asked").isEqualTo(2000);
        assertThat(count("ask a where state = 'SOLVED' and not exists (select from act t where t.subject = a.id"
                + " and t.kind = 'ASK_SOLVED')")).isZero();
        assertThat(load()).isFalse();
        assertThat(count("colleague")).isEqualTo(500);
    }

    @Test
    void aLoadThatIsBrokenOffLeavesNothing() {
        database.entities().getTransaction().begin();
        loader().load(COMPANY, PASSWORD);
        database.entities().getTransaction().rollback();
        database.entities().clear();
        assertThat(database.<Boolean>call(() -> database.beans().get(Colleagues.class).empty())).isTrue();
        assertThat(count("skill")).isZero();
    }

    private boolean load() {
        return database.call(() -> loader().load(COMPANY, PASSWORD));
    }

    private DemoLoader loader() {
        return database.beans().get(DemoLoader.class);
    }

    private long count(String what) {
        return database.call(() -> ((Number) database.entities().createNativeQuery("select count(*) from " + what)
                .getSingleResult()).longValue());
    }
}
