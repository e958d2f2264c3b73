package org.cadre.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.capacity.RoutingSettings;
import org.cadre.database.TestDatabase;
import org.cadre.disclosure.Circle;
import org.cadre.disclosure.DisclosureDesk;
import org.cadre.disclosure.Field;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.simulator.Simulation.Exclusion;
import org.cadre.simulator.Simulation.Ranked;
import org.cadre.wishes.NewWishes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Ada and Bob know Kubernetes, Cem has opted out, Dora is away, Eve lacks the skill but answered, Fay is not cleared. */
class SimulationTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private TestCompany company;
    private TestIndex index;
    private ColleagueId asker;
    private ColleagueId ada;
    private ColleagueId bob;
    private ColleagueId cem;
    private ColleagueId dora;
    private ColleagueId eve;
    private ColleagueId fay;
    private UUID kubernetes;

    @SuppressWarnings("NullAway.Init")
    SimulationTest() {}

    @BeforeEach
    void company() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        database.beans().with(Clock.class, clock).with(SimulatorSettings.class, SimulatorSettings.USUAL)
                .with(RoutingSettings.class, RoutingSettings.from(_ -> Optional.empty()));
        new TestOutbox(database);
        company = new TestCompany(database);
        asker = company.colleague("Asker", Classification.CONFIDENTIAL);
        ada = company.colleague("Ada", Classification.CONFIDENTIAL);
        bob = company.colleague("Bob", Classification.CONFIDENTIAL);
        cem = company.colleague("Cem", Classification.CONFIDENTIAL);
        dora = company.colleague("Dora", Classification.CONFIDENTIAL);
        eve = company.colleague("Eve", Classification.CONFIDENTIAL);
        fay = company.colleague("Fay", Classification.PUBLIC);
        kubernetes = company.skill("Kubernetes");
        for (ColleagueId one : List.of(ada, bob, cem, dora, fay))
            company.claims(one, kubernetes, 4);
        var asked = company.ask(asker, "Kubernetes pods restart", "All the time.", Classification.PUBLIC);
        for (ColleagueId one : List.of(ada, eve))
            company.answer(asked, one, "Raise the memory limit of the pods.");
        company.optOut(cem);
        change(dora, 60, 3, NOW.plusSeconds(86_400));
        change(bob, 60, 0, null);
        index = new TestIndex(database, folder, clock).catchUp();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whoCouldBeAskedIsRankedWithWhatSpeaksForThem() {
        var found = simulate(asker(), Classification.INTERNAL, List.of());
        assertThat(found.ranking()).extracting(Ranked::who).startsWith(ada).contains(bob, eve)
                .doesNotContain(asker, cem, dora);
        var factors = found.ranking().getFirst().factors();
        assertThat(factors).extracting(share -> share.what().key()).contains("reason.skill", "reason.answered");
        assertThat(factors.stream().mapToInt(Simulation.Share::percent).sum()).isBetween(97, 103);
    }

    @Test
    void governanceSeesByNameWhoIsNotAskedAndWhy() {
        var found = simulate(governor(), Classification.CONFIDENTIAL, List.of("Kubernetes"));
        assertThat(found.ranking()).extracting(Ranked::who).containsExactly(ada, bob);
        assertThat(people(found)).containsEntry(Cause.OPTED_OUT, Set.of(cem)).containsEntry(Cause.AWAY, Set.of(dora))
                .containsEntry(Cause.NO_SKILL, Set.of(eve)).containsEntry(Cause.NOT_CLEARED, Set.of(fay))
                .containsEntry(Cause.AT_LIMIT, Set.of(bob)).containsEntry(Cause.ASKER, Set.of(asker));
    }

    @Test
    void whoeverIsBusyBehindAWallIsSoOnlyToThoseInIt() {
        var wall = company.wall("Deal", ada);
        var hidden = company.ask(ada, "Secret", "Secret", Classification.INTERNAL, wall);
        change(eve, 60, 1, null);
        database.run(() -> database.entities().createNativeQuery("""
                insert into invitation (id, ask_id, invitee_id, wave, state, issued_at, expires_at, version)
                values (gen_random_uuid(), ?1, ?2, 1, 'ISSUED', now(), now() + interval '4 hours', 1)""")
                .setParameter(1, hidden).setParameter(2, eve.value()).executeUpdate());
        index.catchUp();
        assertThat(people(simulate(governor(), Classification.CONFIDENTIAL, List.of()))).containsEntry(Cause.AT_LIMIT,
                Set.of(bob));
        var inside = new Reader(asker, Classification.CONFIDENTIAL, Set.of(wall), governor().roles(), Locale.ENGLISH,
                ZoneOffset.UTC);
        assertThat(people(simulate(inside, Classification.CONFIDENTIAL, List.of()))).containsEntry(Cause.AT_LIMIT,
                Set.of(bob, eve));
    }

    @Test
    void othersSeeNumbersAndOnlyLargeOnes() {
        for (int i = 0; i < 5; i++)
            company.claims(away(), kubernetes, 3);
        index.catchUp();
        var found = simulate(asker(), Classification.CONFIDENTIAL, List.of("Kubernetes"));
        assertThat(found.named()).isFalse();
        assertThat(found.exclusions()).filteredOn(one -> one.cause() != Cause.ASKER).allSatisfy(
                one -> assertThat(one.people()).isEmpty());
        assertThat(number(found, Cause.AWAY)).as("six, rounded").hasValue(5);
        assertThat(number(found, Cause.OPTED_OUT)).as("one").isEmpty();
        assertThat(number(found, Cause.NO_SKILL)).as("two").isEmpty();
        assertThat(found.exclusions()).extracting(Exclusion::cause).contains(Cause.AT_LIMIT)
                .doesNotContain(Cause.NOT_CLEARED);
    }

    @Test
    void toOthersNothingTellsWhoIsCleared() {
        var open = simulate(asker(), Classification.PUBLIC, List.of());
        var secret = simulate(asker(), Classification.CONFIDENTIAL, List.of());
        assertThat(secret.ranking()).isEqualTo(open.ranking()).extracting(Ranked::who).contains(fay);
        assertThat(secret.exclusions()).isEqualTo(open.exclusions());
    }

    @Test
    void nobodyTriesWhatIsAboveThemGovernanceIncluded() {
        assertThatThrownBy(() -> simulate(governor(), Classification.RESTRICTED, List.of()))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("classification"));
    }

    @Test
    void noRoleOpensAWall() {
        var other = company.colleague("Walter", Classification.CONFIDENTIAL);
        var wall = company.wall("Deal", other, eve);
        var secret = company.ask(other, "Quetzal nests on Kubernetes", "Quetzal.", Classification.PUBLIC, wall);
        company.answer(secret, eve, "Quetzal nests need a quetzal operator.");
        index.catchUp();
        var wanted = wanted("Quetzal nests", Classification.PUBLIC, List.of());
        var governor = governor();
        var found = database.call(() -> desk().simulate(governor, wanted));
        assertThat(found.ranking().toString()).doesNotContain("Quetzal");
        assertThat(found.ranking()).flatExtracting(Ranked::factors).extracting(share -> share.what().key())
                .doesNotContain("reason.answered", "reason.similar");
    }

    @Test
    void itKeepsThatSomebodyDidSoAndNothingElse() {
        simulate(asker(), Classification.INTERNAL, List.of());
        assertThat(database.entities().createNativeQuery("select actor from act where kind = 'SIMULATED'")
                .getResultList()).hasSize(1).allSatisfy(
                        who -> assertThat(who.toString()).isEqualTo(asker.toString()));
        assertThat(rows("ask")).isEqualTo(1L);
        assertThat(rows("invitation") + rows("routing_plan") + rows("outbox")).isZero();
    }

    @Test
    void whoeverHidesTheirSkillsIsNotFoundOutByAMust() {
        for (var one : List.of(company.reader(ada), company.reader(eve)))
            database.run(() -> database.beans().get(DisclosureDesk.class).choose(one, Map.of(Field.SKILLS, Circle.ME)));
        index.catchUp();
        assertThat(simulate(asker(), Classification.PUBLIC, List.of()).ranking()).extracting(Ranked::who)
                .contains(ada, eve);
        var found = simulate(governor(), Classification.PUBLIC, List.of("Kubernetes"));
        assertThat(found.ranking()).extracting(Ranked::who).contains(bob).doesNotContain(ada, eve);
        assertThat(people(found)).containsEntry(Cause.NO_SKILL, Set.of(ada, eve));
        assertThat(simulate(asker(), Classification.PUBLIC, List.of("Kubernetes")).ranking()).extracting(Ranked::who)
                .contains(bob).doesNotContain(ada, eve);
    }

    @Test
    void twoQuestionsThatDifferByOnePersonTellNothingOfThatOne() {
        for (int i = 0; i < 6; i++)
            company.claims(away(), kubernetes, 3);
        index.catchUp();
        var before = simulate(asker(), Classification.PUBLIC, List.of("Kubernetes"));
        company.claims(away(), kubernetes, 3);
        index.catchUp();
        var after = simulate(asker(), Classification.PUBLIC, List.of("Kubernetes"));
        assertThat(number(after, Cause.AWAY)).hasValue(5).isEqualTo(number(before, Cause.AWAY));
    }

    private long rows(String table) {
        return ((Number) database.entities().createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue();
    }

    private ColleagueId away() {
        var id = company.colleague("Away", Classification.INTERNAL);
        change(id, 60, 3, NOW.plusSeconds(86_400));
        return id;
    }

    private void change(ColleagueId id, int minutes, int open, @org.jspecify.annotations.Nullable Instant away) {
        database.run(() -> {
            var colleagues = database.beans().get(Colleagues.class);
            colleagues.profile(id).available(minutes, open, away, false);
            colleagues.changed(id);
        });
    }

    private static OptionalInt number(Simulation found, Cause cause) {
        return found.exclusions().stream().filter(one -> one.cause() == cause).findFirst().orElseThrow().number();
    }

    private static Map<Cause, Set<ColleagueId>> people(Simulation found) {
        return found.exclusions().stream()
                .collect(Collectors.toMap(Exclusion::cause, one -> Set.copyOf(one.people())));
    }

    private Simulation simulate(Reader who, Classification level, List<String> must) {
        var wanted = wanted("Our Kubernetes pods restart", level, must);
        return database.call(() -> desk().simulate(who, wanted));
    }

    private static NewAsk wanted(String text, Classification level, List<String> must) {
        return new NewAsk("", text, List.of(), Locale.ENGLISH, level, Urgency.NORMAL)
                .wishing(new NewWishes(must, List.of(), Optional.empty()));
    }

    private Reader asker() {
        return company.reader(asker);
    }

    private Reader governor() {
        var one = asker();
        return new Reader(one.id(), one.clearance(), one.walls(), Set.of(Role.EMPLOYEE, Role.GOVERNANCE),
                one.language(), one.zone());
    }

    private SimulationDesk desk() {
        return database.beans().get(SimulationDesk.class);
    }
}
