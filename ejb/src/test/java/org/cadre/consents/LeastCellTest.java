package org.cadre.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.clock.Watch;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.people.ColleagueId;
import org.cadre.people.FourEyesNeeded;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.suppression.Suppression;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Under which size a site's counts are left out, and who changes that. */
class LeastCellTest {
    private static final String SITE = "Berlin";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final Watch clock = new Watch(Instant.parse("2026-03-01T09:00:00Z"));
    private Reader council;
    private Reader second;
    private Reader governor;
    private Reader other;

    @SuppressWarnings("NullAway.Init")
    LeastCellTest() {}

    @BeforeEach
    void twoOfTheCouncilAndTwoOfGovernance() {
        database.beans().with(Clock.class, clock);
        council = person("Cleo", Role.WORKS_COUNCIL);
        second = person("Carl", Role.WORKS_COUNCIL);
        governor = person("Gus", Role.GOVERNANCE);
        other = person("Gia", Role.GOVERNANCE);
    }

    @Test
    void twoPeopleChangeItAndOneOfThemIsOfTheCouncil() {
        assertThat(size()).isEqualTo(Suppression.USUAL).isEqualTo(8);
        var wish = ask(governor, 6);
        assertThat(size()).as("nothing yet").isEqualTo(8);
        assertThatThrownBy(() -> grant(governor, wish)).isInstanceOf(FourEyesNeeded.class);
        assertThatThrownBy(() -> grant(other, wish)).isInstanceOf(FourEyesNeeded.class)
                .hasMessage("least-cell.council");
        assertThat(database.call(() -> desk().all(other))).singleElement().satisfies(
                one -> assertThat(List.of(desk().mayGrant(governor, one), desk().mayGrant(other, one),
                        desk().mayRefuse(other, one), desk().mayGrant(council, one)))
                        .containsExactly(false, false, true, true));
        grant(council, wish);
        assertThat(size()).isEqualTo(6);
        assertThatThrownBy(() -> refuse(second, wish)).as("decided").isInstanceOf(FourEyesNeeded.class);
        later();
        var next = ask(council, 12);
        assertThatThrownBy(() -> grant(council, next)).isInstanceOf(FourEyesNeeded.class);
        grant(other, next);
        assertThat(size()).isEqualTo(12);
        later();
        refuse(second, ask(governor, 5));
        assertThat(size()).isEqualTo(12);
        assertThat(acts()).extracting(Act::kind).containsExactly("LEAST_CELL_ASKED", "LEAST_CELL_SET",
                "LEAST_CELL_ASKED", "LEAST_CELL_SET", "LEAST_CELL_ASKED", "LEAST_CELL_REFUSED");
        assertThat(acts().get(3)).returns(other.id().value(), Act::actor).extracting(Act::detail)
                .isEqualTo(java.util.Map.of("site", SITE, "size", "12"));
    }

    @Test
    void nobodyGoesUnderFive() {
        for (int wrong : new int[]{-1, 0, 4, LeastCellDesk.MOST + 1})
            assertThatThrownBy(() -> ask(council, wrong)).isInstanceOfSatisfying(BadInput.class,
                    bad -> assertThat(bad.faults()).singleElement().satisfies(fault -> {
                        assertThat(fault.field()).isEqualTo("size");
                        assertThat(fault.value()).isEqualTo(Integer.toString(wrong));
                    }));
        assertThatThrownBy(() -> database.run(() -> database.entities().createNativeQuery("""
                insert into least_cell (id, site, size, reason, asked_by, by_council, asked_at)
                select gen_random_uuid(), 'Berlin', 4, '', id, true, now() from colleague limit 1""").executeUpdate()))
                .as("nor behind our back").hasMessageContaining("check");
        assertThatThrownBy(() -> database.call(() -> desk().ask(council, "Atlantis", 6, "why")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> database.call(() -> desk().ask(council, SITE, 6, " "))).isInstanceOf(BadInput.class);
        ask(council, 5);
        assertThatThrownBy(() -> ask(second, 6)).as("one at a time").isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void theCouncilGovernanceAndAuditorsReadItAndNobodyElse() {
        for (var reader : List.of(council, governor, person("Aud", Role.AUDITOR)))
            assertThat(database.call(() -> desk().sites(reader))).containsEntry(SITE, 8);
        for (var reader : List.of(person("Eve"), person("Ann", Role.ADMIN))) {
            assertThatThrownBy(() -> database.call(() -> desk().sites(reader))).isInstanceOf(LeastCellNotFound.class);
            assertThatThrownBy(() -> ask(reader, 6)).isInstanceOf(LeastCellNotFound.class);
        }
        assertThatThrownBy(() -> ask(person("Abe", Role.AUDITOR), 6)).isInstanceOf(LeastCellNotFound.class);
        assertThatThrownBy(() -> grant(council, UUID.randomUUID())).isInstanceOf(LeastCellNotFound.class);
    }

    @Test
    void whatTheCouncilReadsOfObjectionsIsLeftOutUnderIt() {
        var people = IntStream.range(0, 30).mapToObj(i -> company.colleague("P" + i, Classification.INTERNAL)).toList();
        object(Signal.ACTIVITY, people.subList(0, 9));
        object(Signal.RELATION, people.subList(0, 6));
        object(Signal.TIMING, people.subList(0, 7));
        assertThat(shown(Signal.ACTIVITY)).hasValue(9);
        assertThat(shown(Signal.RELATION)).isEmpty();
        grant(governor, ask(council, 10));
        assertThat(shown(Signal.ACTIVITY)).as("nine are under ten").isEmpty();
        later();
        grant(governor, ask(council, 5));
        assertThat(List.of(shown(Signal.ACTIVITY), shown(Signal.RELATION), shown(Signal.TIMING)))
                .containsExactly(OptionalLong.of(9), OptionalLong.of(6), OptionalLong.of(7));
        assertThat(shown(Signal.FIELD_AWAY)).as("nobody is as good as somebody").isEmpty();
    }

    private OptionalLong shown(Signal signal) {
        var found = database.call(() -> database.beans().get(ConsentDesk.class).objections(council, SITE));
        return Objects.requireNonNull(found.tables().get(signal)).at(0, 0);
    }

    private void object(Signal signal, List<ColleagueId> people) {
        for (var reader : people.stream().map(company::reader).toList())
            database.run(() -> database.beans().get(ConsentDesk.class).object(reader, signal, true));
    }

    private int size() {
        return database.call(() -> database.beans().get(LeastCells.class).of(SITE));
    }

    private UUID ask(Reader reader, int size) {
        return database.call(() -> desk().ask(reader, SITE, size, "agreed in the meeting"));
    }

    private void grant(Reader reader, UUID wish) {
        database.run(() -> desk().grant(reader, wish));
    }

    private void refuse(Reader reader, UUID wish) {
        database.run(() -> desk().refuse(reader, wish));
    }

    private void later() {
        clock.advance(Duration.ofMinutes(1));
    }

    private List<Act> acts() {
        return database.call(() -> database.beans().get(Acts.class).of(LeastCellDesk.subject(SITE)));
    }

    private Reader person(String name, Role... roles) {
        var one = company.reader(company.colleague(name, Classification.INTERNAL));
        var all = new HashSet<>(Set.of(roles));
        all.add(Role.EMPLOYEE);
        return new Reader(one.id(), one.clearance(), Set.of(), all, one.language(), one.zone());
    }

    private LeastCellDesk desk() {
        return database.beans().get(LeastCellDesk.class);
    }
}
