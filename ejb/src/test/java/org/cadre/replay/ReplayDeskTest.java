package org.cadre.replay;

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
import java.util.UUID;
import java.util.stream.IntStream;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskFacts;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Stage;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.RuleBooks;
import org.cadre.rulebook.RuleTest;
import org.cadre.rulebook.RuleText;
import org.cadre.rulemaking.RuleDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplayDeskTest {
    private static final Turn REFUSES = new Turn("ALLOWED", "REFUSED");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private ReplayDesk desk;
    private Reader governor;
    private Reader asker;

    @SuppressWarnings("NullAway.Init")
    ReplayDeskTest() {}

    @BeforeEach
    void office() {
        database.beans().with(Clock.class, time.clock());
        new TestOutbox(database);
        desk = database.beans().get(ReplayDesk.class);
        asker = company.reader(company.colleague("Ana Asker", Classification.CONFIDENTIAL));
        governor = with(Role.GOVERNANCE, "Gero Governor");
    }

    @Test
    void aDraftIsTriedOnWhatWasReallyDecided() {
        var urgent = file(asker, Classification.INTERNAL, Urgency.HIGH);
        file(asker, Classification.INTERNAL, Urgency.NORMAL);
        var replay = replay(urgentIsRefused("ask.urgency == 'HIGH'", Mode.ENFORCED));
        assertThat(replay.cases()).isEqualTo(2).isEqualTo(replay.looked());
        assertThat(replay.turns()).isEqualTo(Map.of(REFUSES, 1L, new Turn("ALLOWED", "ALLOWED"), 1L));
        assertThat(replay.outcomes()).isEqualTo(Map.of("REFUSED", 1L, "ALLOWED", 1L));
        assertThat(replay.changed()).isOne();
        assertThat(replay.newest()).singleElement().satisfies(changed -> {
            assertThat(changed.ask()).isEqualTo(urgent);
            assertThat(changed.title()).isEqualTo("Quick");
            assertThat(changed.turn()).isEqualTo(REFUSES);
        });
        assertThat(replay.next()).isEmpty();
    }

    @Test
    void itIsComparedWithWhatTheVersionInForceSaidThen() {
        publish(urgentIsRefused("ask.urgency == 'HIGH'", Mode.AUDIT));
        file(asker, Classification.INTERNAL, Urgency.HIGH);
        assertThat(replay(urgentIsRefused("ask.urgency == 'HIGH'", Mode.ENFORCED)).turns())
                .isEqualTo(Map.of(new Turn("REFUSED", "REFUSED"), 1L));
        assertThat(replay(urgentIsRefused("ask.urgency == 'HIGH' && ask.walled", Mode.ENFORCED)).turns())
                .isEqualTo(Map.of(new Turn("REFUSED", "ALLOWED"), 1L));
    }

    @Test
    void ofWhomIsErasedItCannotBeTold() {
        var other = company.reader(company.colleague("Otto Other", Classification.INTERNAL));
        file(asker, Classification.INTERNAL, Urgency.HIGH);
        file(other, Classification.INTERNAL, Urgency.HIGH);
        company.behindOurBack("delete from person_key where person = '" + asker.id() + "'");
        var replay = replay(urgentIsRefused("ask.urgency == 'HIGH'", Mode.ENFORCED));
        assertThat(replay.untold()).isOne();
        assertThat(replay.changed()).isOne();
    }

    @Test
    void whatWasNotKeptCannotBeTold() {
        var ask = file(asker, Classification.INTERNAL, Urgency.HIGH);
        decide(Stage.MATCH, ask, List.of(governor.id().value()));
        var unkept = new RuleText("by-country", "By country", "CIO", "Order", List.of(), Stage.MATCH, "true",
                "asker.country == 'DE'", Effect.REFUSE, Optional.empty(), Map.of("en", "No."), Mode.ENFORCED,
                Optional.empty(), Optional.empty(), List.of());
        var replay = replay(unkept);
        assertThat(replay.cases()).isOne();
        assertThat(replay.untold()).isOne();
        assertThat(replay.turns()).isEmpty();
    }

    @Test
    void whatTheReaderMayNotSeeIsNeitherListedNorCounted() {
        file(asker, Classification.CONFIDENTIAL, Urgency.HIGH);
        var seen = file(asker, Classification.INTERNAL, Urgency.HIGH);
        var replay = replay(urgentIsRefused("ask.urgency == 'HIGH'", Mode.ENFORCED));
        assertThat(replay.cases()).isEqualTo(replay.looked()).isOne();
        assertThat(replay.newest()).extracting(Changed::ask).containsExactly(seen);
    }

    @Test
    void whatIsOlderIsLeftOut() {
        file(asker, Classification.INTERNAL, Urgency.HIGH);
        time.advance(Duration.ofDays(8));
        assertThat(replay(urgentIsRefused("ask.urgency == 'HIGH'", Mode.ENFORCED)).cases()).isZero();
    }

    @Test
    void anAuditorReadsItAndNobodyElse() {
        var text = urgentIsRefused("ask.urgency == 'HIGH'", Mode.ENFORCED);
        var auditor = with(Role.AUDITOR, "Aldo Auditor");
        assertThat(database.call(() -> desk.replay(auditor, text, 7, Optional.empty())).cases()).isZero();
        assertThatThrownBy(() -> database.call(() -> desk.replay(asker, text, 7, Optional.empty())))
                .isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.call(() -> desk.firings(asker))).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void daysBeyondAYearAndWhatCannotBeCompiledAreToldAndNothingIsRead() {
        var text = urgentIsRefused("ask.urgency == 'HIGH'", Mode.ENFORCED);
        assertThatThrownBy(() -> database.call(() -> desk.replay(governor, text, 367, Optional.empty())))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("days"));
        assertThatThrownBy(() -> replay(urgentIsRefused("ask.urgency > 3", Mode.ENFORCED)))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("when"));
    }

    @Test
    void aRuleTellsHowOftenItMetSomething() {
        publish(urgentIsRefused("ask.urgency == 'HIGH'", Mode.AUDIT));
        file(asker, Classification.INTERNAL, Urgency.HIGH);
        file(asker, Classification.INTERNAL, Urgency.HIGH);
        file(asker, Classification.INTERNAL, Urgency.NORMAL);
        file(asker, Classification.CONFIDENTIAL, Urgency.HIGH);
        var firing = database.call(() -> desk.firings(governor)).get("no-hurry");
        assertThat(firing).extracting(Firing::refused, Firing::wouldHaveRefused).containsExactly(0L, 2L);
        time.advance(Duration.ofDays(31));
        assertThat(database.call(() -> desk.firings(governor))).doesNotContainKey("no-hurry");
    }

    @Test
    void aHundredThousandCasesAreTriedInBatches() {
        decided(200);
        var replay = database
                .call(() -> desk.replay(governor, notFromBerlin(), 7, Optional.empty(), Duration.ofHours(1)));
        assertThat(replay.looked()).isEqualTo(100_000);
        assertThat(replay.turns()).isEqualTo(Map.of(REFUSES, 100_000L));
        assertThat(replay.newest()).hasSize(Replay.LISTED);
        System.out.println("100000 decisions replayed in " + replay.took().toMillis() + " ms");
    }

    @Test
    void onceItsTimeIsOverItTellsWhereToGoOn() {
        decided(12);
        var part = database.call(() -> desk.replay(governor, notFromBerlin(), 7, Optional.empty(), Duration.ZERO));
        assertThat(part.cases()).isEqualTo(6_000);
        assertThat(part.looked()).isPositive().isLessThan(6_000);
        var rest = database.call(() -> desk.replay(governor, notFromBerlin(), 7, part.next(), Duration.ofHours(1)));
        assertThat(rest.looked()).isEqualTo(6_000 - part.looked()).isEqualTo(rest.cases());
        assertThat(rest.next()).isEmpty();
    }

    /** Decisions on 500 people, so many times over the last hours. */
    private void decided(int times) {
        var ask = file(asker, Classification.INTERNAL, Urgency.NORMAL);
        decide(Stage.MATCH, ask, IntStream.range(0, 500).mapToObj(_ -> UUID.randomUUID()).toList());
        company.behindOurBack("""
                insert into decision (id, at, stage, subject, person, outcome, rules, facts)
                select gen_random_uuid(), at - make_interval(mins => n), stage, subject, person, outcome, rules, facts
                from decision cross join generate_series(1, %d - 1) n where stage = 'MATCH'""".formatted(times));
        company.behindOurBack("analyze decision"); // which a server does by itself
    }

    private static RuleText notFromBerlin() {
        return new RuleText("no-berlin", "Not from Berlin", "CIO", "Order", List.of(), Stage.MATCH, "true",
                "candidate.site == 'Berlin'", Effect.REFUSE, Optional.empty(), Map.of("en", "No."), Mode.ENFORCED,
                Optional.empty(), Optional.empty(), List.of());
    }

    private Replay replay(RuleText text) {
        return database.call(() -> desk.replay(governor, text, 7, Optional.empty()));
    }

    /** As routing decides on candidates, with the facts of one colleague for all. */
    private void decide(Stage stage, AskId id, List<UUID> people) {
        database.run(() -> {
            var facts = database.beans().get(AskFacts.class);
            var ask = database.beans().get(Asks.class).find(id).orElseThrow();
            var verdict = database.beans().get(RuleBooks.class).inForce().rule(stage,
                    facts.of(ask).and(facts.person("candidate", governor.id())));
            database.beans().get(Decisions.class).keep(stage, id.value(),
                    people.stream().map(person -> new Judged(person, verdict)).toList());
        });
    }

    private AskId file(Reader reader, Classification classification, Urgency urgency) {
        return database.call(() -> database.beans().get(AskDesk.class).file(reader,
                new NewAsk("Quick", "Quick, please", List.of(), Locale.ENGLISH, classification, urgency)));
    }

    private void publish(RuleText text) {
        var rules = database.beans().get(RuleDesk.class);
        var second = with(Role.GOVERNANCE, "Gisela Governor");
        var id = database.call(() -> rules.draft(governor, text));
        database.run(() -> rules.propose(governor, id, "because", Instant.EPOCH));
        database.run(() -> rules.approve(second, id));
    }

    private Reader with(Role role, String name) {
        var reader = company.reader(company.colleague(name, Classification.INTERNAL));
        var roles = new HashSet<>(reader.roles());
        roles.add(role);
        return new Reader(reader.id(), reader.clearance(), reader.walls(), roles, reader.language(), reader.zone());
    }

    private static RuleText urgentIsRefused(String when, Mode mode) {
        var facts = Map.<String, Object>of("ask.urgency", "HIGH", "ask.walled", true);
        return new RuleText("no-hurry", "No hurry", "CIO office", "Calm", List.of(), Stage.INTAKE, "true", when,
                Effect.REFUSE, Optional.empty(), Map.of("en", "No hurry."), mode, Optional.empty(), Optional.empty(),
                List.of(new RuleTest("urgent", facts, "REFUSED"),
                        new RuleTest("calm", Map.of("ask.urgency", "NORMAL", "ask.walled", true), "ALLOWED")));
    }
}
