package org.cadre.rulemaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskRefused;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.RuleId;
import org.cadre.governance.Stage;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.RuleTest;
import org.cadre.rulebook.RuleText;
import org.cadre.rulebook.StarterBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuleDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private TestOutbox outbox;
    private RuleDesk rules;
    private WaiverDesk waivers;
    private Reader author;
    private Reader second;
    private Reader employee;

    @SuppressWarnings("NullAway.Init")
    RuleDeskTest() {}

    @BeforeEach
    void office() {
        database.beans().with(Clock.class, time.clock());
        outbox = new TestOutbox(database);
        rules = database.beans().get(RuleDesk.class);
        waivers = database.beans().get(WaiverDesk.class);
        employee = company.reader(company.colleague("Ana Asker", Classification.INTERNAL));
        author = governor(company.reader(company.colleague("Gero Governor", Classification.INTERNAL)));
        second = governor(company.reader(company.colleague("Gisela Governor", Classification.INTERNAL)));
    }

    @Test
    void aRuleTakesEffectOnlyOnceASecondPersonApprovedIt() {
        var id = database.call(() -> rules.draft(author, noHurry("ask.urgency == 'HIGH'")));
        assertThat(refused()).isFalse();
        database.run(() -> rules.propose(author, id, "too many", Instant.EPOCH));
        assertThat(refused()).isFalse();
        assertThatThrownBy(() -> database.run(() -> rules.approve(author, id))).isInstanceOf(NotAllowedNow.class);
        database.run(() -> rules.approve(second, id));
        assertThat(refused()).isTrue();
        assertThat(database.call(() -> database.beans().get(Acts.class).of(RuleDesk.subject("no-hurry"))))
                .extracting(Act::kind).containsExactly(RuleDesk.DRAFTED, RuleDesk.PROPOSED, RuleDesk.PUBLISHED);
    }

    @Test
    void theStarterBookStaysInForceBesideTheFirstRuleOfTheCompanysOwn() {
        publish(noHurry("ask.urgency == 'HIGH'"), Instant.EPOCH);
        assertThat(BookYaml.read(database.call(() -> rules.export(author))).rules()).extracting(RuleText::id)
                .contains("no-hurry", "walls-hold").hasSize(StarterBook.text().rules().size() + 1);
    }

    @Test
    void aStartInTheFutureIsWaitedFor() {
        publish(noHurry("ask.urgency == 'HIGH'"), time.clock().instant().plus(Duration.ofDays(2)));
        assertThat(refused()).isFalse();
        time.advance(Duration.ofDays(2));
        assertThat(refused()).isTrue();
    }

    @Test
    void whatIsNotTestedOnBothSidesIsNotTaken() {
        var oneSided = new RuleText("no-hurry", "No hurry", "CIO", "Calm", List.of(), Stage.INTAKE, "true",
                "ask.urgency == 'HIGH'", Effect.REFUSE, Optional.empty(), Map.of("en", "No hurry."), Mode.ENFORCED,
                Optional.empty(), Optional.empty(),
                List.of(new RuleTest("urgent", Map.of("ask.urgency", "HIGH"), "REFUSED")));
        var id = database.call(() -> rules.draft(author, oneSided));
        assertThatThrownBy(() -> database.run(() -> rules.propose(author, id, "x", Instant.EPOCH)))
                .isInstanceOf(BadInput.class).hasMessageContaining("bad.rule-untested");
        var wrong = database.call(() -> rules.draft(author, noHurry("ask.urgency == 'LOW'")));
        assertThatThrownBy(() -> database.run(() -> rules.propose(author, wrong, "x", Instant.EPOCH)))
                .isInstanceOf(BadInput.class).hasMessageContaining("bad.rule-test");
    }

    @Test
    void aRuleThatWouldStopItsOwnAuthorIsNotTaken() {
        var lockout = new RuleText("nobody", "Nobody", "CIO", "Silence", List.of(), Stage.INTAKE, "true",
                "asker.employment != 'ROBOT'", Effect.REFUSE, Optional.empty(), Map.of("en", "No."), Mode.ENFORCED,
                Optional.empty(), Optional.empty(),
                List.of(new RuleTest("a person", Map.of("asker.employment", "EMPLOYEE"), "REFUSED"),
                        new RuleTest("a robot", Map.of("asker.employment", "ROBOT"), "ALLOWED")));
        var id = database.call(() -> rules.draft(author, lockout));
        assertThatThrownBy(() -> database.run(() -> rules.propose(author, id, "x", Instant.EPOCH)))
                .isInstanceOf(BadInput.class).hasMessageContaining("bad.lockout");
        assertThat(refused()).isFalse();
    }

    @Test
    void aStoppedRuleAndAnExceptionLetTheCaseThrough() {
        publish(noHurry("ask.urgency == 'HIGH'"), Instant.EPOCH);
        var now = time.clock().instant();
        var exception = database.call(() -> waivers.except(author, "no-hurry", "asker.id == '" + employee.id() + "'",
                "a launch", author.id(), now, now.plus(Duration.ofDays(1))));
        assertThat(refused()).isTrue();
        assertThatThrownBy(() -> database.run(() -> waivers.approve(author, exception)))
                .isInstanceOf(NotAllowedNow.class);
        database.run(() -> waivers.approve(second, exception));
        assertThat(refused()).isFalse();
        time.advance(Duration.ofDays(1));
        assertThat(refused()).isTrue();
        database.run(() -> waivers.stop(author, "no-hurry", "it misfires"));
        assertThat(refused()).isFalse();
        database.run(() -> waivers.letGo(author, "no-hurry"));
        assertThat(refused()).isTrue();
    }

    @Test
    void anEarlierVersionComesBackTheSameWay() {
        publish(noHurry("ask.urgency == 'HIGH'"), Instant.EPOCH);
        publish(noHurry("ask.urgency == 'HIGH' && ask.walled"), Instant.EPOCH);
        assertThat(refused()).isFalse();
        var again = database.call(() -> rules.rollBack(second, new RuleId("no-hurry", 1)));
        assertThat(again).isEqualTo(new RuleId("no-hurry", 3));
        database.run(() -> rules.propose(second, again, "it was right", Instant.EPOCH));
        database.run(() -> rules.approve(author, again));
        assertThat(refused()).isTrue();
    }

    @Test
    void aBookComesInFromVersionControlAsDraftsOfWhatDiffers() {
        String yaml = database.call(() -> rules.export(author)).replace("Few and right invitations are answered",
                "Few invitations are answered");
        assertThat(database.call(() -> rules.importBook(author, yaml))).extracting(RuleId::name)
                .containsExactly("open-invitations");
        assertThat(database.call(() -> rules.test(author, yaml)).values()).allMatch(run -> run.sound());
        assertThatThrownBy(() -> database.call(() -> rules.importBook(author,
                yaml.replace("candidate.id == asker.id", "candidate.id == nobody"))))
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults().getFirst().field())
                        .matches("rules\\[\\d+]\\.when"));
    }

    @Test
    void nobodyElseDoesAnyOfIt() {
        assertThatThrownBy(() -> database.call(() -> rules.export(employee))).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.run(() -> waivers.stop(employee, "walls-hold", "x")))
                .isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        var auditor = with(Role.AUDITOR, employee);
        assertThat(database.call(() -> rules.rules(auditor))).hasSameSizeAs(StarterBook.text().rules());
        assertThat(database.call(() -> rules.latest(auditor, "walls-hold")).brought()).isTrue();
        assertThatThrownBy(() -> database.call(() -> rules.draft(auditor, noHurry("true"))))
                .isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.call(() -> rules.rules(employee))).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void aMachineTestsABookAndReadsNone() {
        String yaml = BookYaml.write(StarterBook.text());
        var machine = company.reader(company.colleague("Pipeline", Classification.PUBLIC));
        company.behindOurBack("update colleague set employment = 'SERVICE' where id = '" + machine.id() + "'");
        assertThat(database.call(() -> rules.test(machine, yaml)).values()).isNotEmpty()
                .allMatch(run -> run.sound());
        assertThatThrownBy(() -> database.call(() -> rules.export(machine))).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.call(() -> rules.test(employee, yaml))).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void theDraftIsTheNewestOfARuleUntilItIsTakenBack() {
        publish(noHurry("ask.urgency == 'HIGH'"), Instant.EPOCH);
        assertThatThrownBy(() -> database.call(() -> rules.draftOf(author, "no-hurry")))
                .isInstanceOf(RuleNotFound.class);
        var id = database.call(() -> rules.draft(author, noHurry("ask.urgency == 'HIGH' && ask.walled")));
        assertThat(database.call(() -> rules.draftOf(second, "no-hurry")).id()).isEqualTo(id)
                .isEqualTo(database.call(() -> rules.latest(second, "no-hurry")).id());
        database.run(() -> rules.withdraw(author, id));
        assertThat(database.call(() -> rules.latest(second, "no-hurry")).id().version()).isOne();
    }

    private void publish(RuleText text, Instant starts) {
        var id = database.call(() -> rules.draft(author, text));
        database.run(() -> rules.propose(author, id, "because", starts));
        database.run(() -> rules.approve(second, id));
    }

    private boolean refused() {
        try {
            database.call(() -> database.beans().get(AskDesk.class).file(employee, new NewAsk("Quick", "Quick, please",
                    List.of(), Locale.ENGLISH, Classification.INTERNAL, Urgency.HIGH)));
            return false;
        } catch (AskRefused refusal) {
            assertThat(refusal.ruling().by().name()).isEqualTo("no-hurry");
            return true;
        }
    }

    private static RuleText noHurry(String when) {
        var facts = Map.<String, Object>of("ask.urgency", "HIGH", "ask.walled", true);
        return new RuleText("no-hurry", "No hurry", "CIO office", "Calm", List.of("COBIT2019:APO07.01"), Stage.INTAKE,
                "true", when, Effect.REFUSE, Optional.empty(), Map.of("en", "No hurry."), Mode.ENFORCED,
                Optional.empty(), Optional.empty(), List.of(new RuleTest("urgent", facts, "REFUSED"),
                        new RuleTest("calm", Map.of("ask.urgency", "NORMAL", "ask.walled", true), "ALLOWED")));
    }

    private static Reader governor(Reader reader) {
        return with(Role.GOVERNANCE, reader);
    }

    private static Reader with(Role role, Reader reader) {
        var roles = new HashSet<>(reader.roles());
        roles.add(role);
        return new Reader(reader.id(), reader.clearance(), reader.walls(), roles, reader.language(), reader.zone());
    }
}
