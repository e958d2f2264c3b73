package org.cadre.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Facts;
import org.cadre.governance.Rule;
import org.cadre.governance.RuleBook;
import org.cadre.governance.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuleBooksTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final CompanyClock time = new CompanyClock();
    private RuleBooks books;
    private Instant now;

    @SuppressWarnings("NullAway.Init")
    RuleBooksTest() {}

    @BeforeEach
    void books() {
        database.beans().with(Clock.class, time.clock());
        books = database.beans().get(RuleBooks.class);
        now = time.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void aCompanyThatWroteNothingHasTheStarterBook() {
        assertThat(inForce().rules()).hasSameSizeAs(StarterBook.text().rules());
        assertThat(inForce().limits().find("limit.open_invitations")).contains(20L);
    }

    @Test
    void whatWasPublishedIsInForceFromItsStart() {
        publish(1, "asker.clearance < INTERNAL", now.minus(Duration.ofHours(1)));
        publish(2, "asker.clearance < CONFIDENTIAL", now.plus(Duration.ofHours(1)));
        assertThat(versions()).containsExactly("trial@1");
        time.advance(Duration.ofHours(2));
        assertThat(versions()).containsExactly("trial@2");
        assertThat(database.call(() -> books.inForce(now)).rules()).extracting(rule -> rule.id().toString())
                .containsExactly("trial@1");
    }

    @Test
    void aStoppedRuleIsAskedNoMoreUntilItIsLetGo() {
        publish(1, "true", now);
        UUID stop = UUID.randomUUID();
        run("insert into rule_stop (id, rule, stopped_by, stopped_at, reason) values (?1, 'trial', ?2, ?3, 'x')", stop,
                UUID.randomUUID(), Timestamp.from(now));
        assertThat(versions()).isEmpty();
        run("update rule_stop set lifted_by = ?2, lifted_at = ?3 where id = ?1", stop, UUID.randomUUID(),
                Timestamp.from(now));
        assertThat(versions()).containsExactly("trial@1");
    }

    @Test
    void anExceptionHoldsForItsCasesAndUntilItsEnd() {
        publish(1, "true", now);
        run("""
                insert into rule_exception (id, rule, cases, reason, owner, asked_by, asked_at, starts_at, ends_at,
                  approved_by, approved_at)
                values (gen_random_uuid(), 'trial', ?1, 'x', ?2, ?2, ?3, ?3, ?4, ?5, ?3)""",
                "asker.org_unit == 'R&D'", UUID.randomUUID(), Timestamp.from(now),
                Timestamp.from(now.plus(Duration.ofDays(1))), UUID.randomUUID());
        assertThat(said("R&D", now)).isEqualTo("WOULD_HAVE_REFUSED");
        assertThat(said("Sales", now)).isEqualTo("REFUSED");
        assertThat(said("R&D", now.plus(Duration.ofDays(1)))).isEqualTo("REFUSED");
    }

    @Test
    void aLimitChangesWithoutItsRule() {
        run("insert into rule_parameter (name, version, body, author, set_at, reason) values (?1, 1, ?2, ?3, ?4, 'x')",
                "open_invitations", BookYaml.write(new BookText(List.of(), List.of(new Parameter("open_invitations",
                        "x", org.cadre.conditions.FactType.NUMBER, 3)))),
                UUID.randomUUID(), Timestamp.from(now));
        assertThat(inForce().limits().find("limit.open_invitations")).contains(3L);
    }

    private String said(String unit, Instant at) {
        return inForce().rule(Stage.INTAKE, Facts.of("asker.org_unit", unit).and("time.now", at)).rulings().getFirst()
                .said();
    }

    private void publish(int version, String when, Instant starts) {
        var text = BookYaml.write(new RuleText("trial", "A trial", "owner", "purpose", List.of(), Stage.INTAKE, "true",
                when, Effect.REFUSE, java.util.Optional.empty(), java.util.Map.of("en", "No."), Mode.ENFORCED,
                java.util.Optional.empty(), java.util.Optional.empty(), List.of()));
        run("""
                insert into rule_version (rule, version, state, body, author, drafted_at, decided_by, decided_at, starts_at)
                values ('trial', ?1, 'PUBLISHED', ?2, ?3, ?4, ?5, ?4, ?4)""",
                version, text, UUID.randomUUID(),
                Timestamp.from(starts), UUID.randomUUID());
    }

    private List<String> versions() {
        return inForce().rules().stream().map(Rule::id).map(Object::toString).toList();
    }

    private RuleBook inForce() {
        return database.call(() -> books.inForce());
    }

    private void run(String sql, Object... values) {
        database.call(() -> {
            var query = database.entities().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++)
                query.setParameter(i + 1, values[i]);
            return query.executeUpdate();
        });
    }
}
