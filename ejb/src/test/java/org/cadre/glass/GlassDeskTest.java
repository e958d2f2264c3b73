package org.cadre.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.Ask;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Asks;
import org.cadre.asks.Cursor;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.audit.Act;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlassDeskTest {
    private static final String CAUSE = "The text names a danger to somebody's life.";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private final List<UUID> told = new ArrayList<>();
    private TestOutbox outbox;
    private Reader asker;
    private Reader governor;
    private Reader auditor;
    private Reader other;
    private AskId ask;

    @SuppressWarnings("NullAway.Init")
    GlassDeskTest() {}

    @BeforeEach
    void anonymousAsk() {
        database.beans().with(Clock.class, time.clock()).with(GlassSettings.class, GlassSettings.USUAL);
        outbox = new TestOutbox(database).with(new Handler<GlassBroken>() {
            @Override
            public Class<GlassBroken> message() {
                return GlassBroken.class;
            }

            @Override
            public void handle(GlassBroken broken, Delivery delivery) {
                told.add(broken.glass());
            }
        });
        asker = company.reader(company.colleague("Grace", Classification.CONFIDENTIAL));
        governor = person("Gus", Classification.CONFIDENTIAL, Role.GOVERNANCE);
        auditor = person("Ada", Classification.CONFIDENTIAL, Role.AUDITOR);
        other = person("Oda", Classification.CONFIDENTIAL, Role.GOVERNANCE);
        ask = ask(asker);
    }

    @Test
    void twoWithCauseSeeTheNameForSomeDaysAndNobodyElse() {
        var id = opened();
        assertThat(look(governor, id)).isEmpty();
        assertThat(told).isEmpty();
        act(() -> desk().approve(auditor, id));
        assertThat(told).containsExactly(id.value());
        for (var one : List.of(governor, auditor))
            assertThat(look(one, id).map(Shown::asker)).contains(asker.id());
        assertThat(look(other, id)).isEmpty();
        pass(Duration.ofHours(71));
        assertThat(look(governor, id)).isPresent();
        pass(Duration.ofHours(1));
        assertThat(look(governor, id)).isEmpty();
        assertThat(see(governor, id).state()).isEqualTo(GlassState.APPROVED);
    }

    @Test
    void nobodyDecidesAlone() {
        var id = opened();
        assertThat(refusal(() -> desk().approve(governor, id))).isEqualTo("glass.somebody-else");
        assertThat(refusal(() -> desk().refuse(governor, id, "No"))).isEqualTo("glass.somebody-else");
        assertThat(see(governor, id).mayDecide()).isFalse();
        assertThat(see(auditor, id).mayDecide()).isTrue();
    }

    @Test
    void whatNobodyDecidesLapses() {
        var id = opened();
        pass(Duration.ofDays(7).minusMinutes(1));
        assertThat(see(auditor, id).state()).isEqualTo(GlassState.OPEN);
        pass(Duration.ofMinutes(1));
        assertThat(see(auditor, id).state()).isEqualTo(GlassState.LAPSED);
        assertThat(refusal(() -> desk().approve(auditor, id))).isEqualTo("glass.over");
        assertThat(opened()).isNotEqualTo(id);
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsDecidedIsDecided() {
        var id = opened();
        act(() -> desk().refuse(auditor, id, "Nobody is in danger"));
        assertThat(refusal(() -> desk().approve(other, id))).isEqualTo("glass.over");
        assertThat(see(governor, id).reason()).isEqualTo("Nobody is in danger");
        assertThat(look(auditor, id)).isEmpty();
        var next = opened();
        act(() -> desk().approve(other, next));
        assertThat(refusal(() -> desk().refuse(auditor, next, "No"))).isEqualTo("glass.over");
    }

    @Test
    void oneRequestIsOpenAtATime() {
        opened();
        assertThat(refusal(() -> desk().open(other, ask, CAUSE))).isEqualTo("glass.open");
        assertThat(database.call(() -> desk().mayOpen(other, found()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Nineteen characters", "Twenty characters\0with NUL"})
    void aCauseIsNeeded(String cause) {
        assertThatThrownBy(() -> act(() -> desk().open(governor, ask, cause))).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("cause"));
        assertThatThrownBy(() -> act(() -> desk().open(governor, ask, "x".repeat(2001)))).isInstanceOf(BadInput.class);
    }

    /** Who asks and has one of the roles has no part in it, and learns of it no earlier than everybody. */
    @Test
    void theAskerTakesNoPartAndHearsOfItWhenItHappens() {
        var mine = ask(governor);
        assertThat(refusal(() -> desk().open(governor, mine, CAUSE))).as("in the words for whoever would decide alone")
                .isEqualTo("glass.somebody-else");
        var id = database.call(() -> desk().open(auditor, mine, CAUSE));
        var nothing = catchThrowableOfType(GlassNotFound.class, () -> see(governor, new GlassId(UUID.randomUUID())));
        assertThatThrownBy(() -> see(governor, id)).isInstanceOf(GlassNotFound.class).hasMessage(nothing.getMessage());
        assertThatThrownBy(() -> act(() -> desk().approve(governor, id))).isInstanceOf(GlassNotFound.class);
        assertThatThrownBy(() -> act(() -> desk().refuse(governor, id, "No"))).isInstanceOf(GlassNotFound.class);
        assertThat(list(governor)).isEmpty();
        assertThat(list(other)).hasSize(1);
        act(() -> desk().approve(other, id));
        assertThat(see(governor, id).mine()).isTrue();
        assertThat(see(governor, id).cause()).isEqualTo(CAUSE);
        assertThat(look(governor, id)).isEmpty();
    }

    @Test
    void anAskerWithoutARoleReadsTheRequestOnceItIsApproved() {
        var id = opened();
        assertThatThrownBy(() -> see(asker, id)).isInstanceOf(GlassNotFound.class);
        act(() -> desk().approve(auditor, id));
        assertThat(see(asker, id)).returns(true, Disclosure::mine).returns(governor.id(), Disclosure::requester)
                .returns(Optional.of(auditor.id()), Disclosure::decider).returns(false, Disclosure::mayLook);
        assertThat(database.call(() -> desk().steps(asker, id))).extracting(Act::kind)
                .containsExactly(GlassDesk.REQUESTED, GlassDesk.APPROVED);
    }

    @Test
    void toWhomItIsNobodysBusinessThereIsNoRequest() {
        var id = opened();
        var employee = person("Emil", Classification.RESTRICTED, Role.ADMIN);
        assertThatThrownBy(() -> see(employee, id)).isInstanceOf(GlassNotFound.class);
        assertThat(refusal(() -> desk().open(employee, ask, CAUSE))).isEqualTo("glass.who");
        assertThat(refusal(() -> desk().list(employee, Optional.empty(), 5))).isEqualTo("glass.who");
    }

    @Test
    void whoMayNotSeeTheAskSeesNoRequestAboutItEither() {
        var low = person("Lou", Classification.INTERNAL, Role.GOVERNANCE);
        assertThatThrownBy(() -> act(() -> desk().open(low, ask, CAUSE))).isInstanceOf(AskNotFound.class);
        var id = opened();
        assertThatThrownBy(() -> see(low, id)).isInstanceOf(GlassNotFound.class);
        assertThatThrownBy(() -> act(() -> desk().approve(low, id))).isInstanceOf(GlassNotFound.class);
        assertThat(list(low)).isEmpty();
    }

    @Test
    void whoLosesTheRoleSeesNothingAnyMore() {
        var id = opened();
        act(() -> desk().approve(auditor, id));
        var before = new Reader(governor.id(), governor.clearance(), Set.of(), Set.of(Role.EMPLOYEE), Locale.ENGLISH,
                governor.zone());
        assertThatThrownBy(() -> look(before, id)).isInstanceOf(GlassNotFound.class);
    }

    @Test
    void eachStepAndEachLookIsKeptWithoutWords() {
        var id = opened();
        act(() -> desk().approve(auditor, id));
        look(governor, id);
        look(governor, id);
        look(auditor, id);
        look(other, id);
        assertThat(database.call(() -> desk().steps(other, id))).extracting(Act::kind, Act::actor).containsExactly(
                org.assertj.core.groups.Tuple.tuple(GlassDesk.REQUESTED, governor.id().value()),
                org.assertj.core.groups.Tuple.tuple(GlassDesk.APPROVED, auditor.id().value()),
                org.assertj.core.groups.Tuple.tuple(GlassDesk.LOOKED, governor.id().value()),
                org.assertj.core.groups.Tuple.tuple(GlassDesk.LOOKED, governor.id().value()),
                org.assertj.core.groups.Tuple.tuple(GlassDesk.LOOKED, auditor.id().value()));
        assertThat(database.call(() -> database.entities()
                .createNativeQuery("select cast(a as text) from act a where kind like 'GLASS%'")
                .getResultList()).toString()).doesNotContain("danger").doesNotContain(asker.id().toString());
    }

    @Test
    void whereTheAskerGivesTheNameThereIsNothingToBreak() {
        var id = opened();
        database.run(() -> database.beans().get(AskDesk.class).giveName(asker, ask));
        assertThat(refusal(() -> desk().approve(auditor, id))).isEqualTo("glass.not-anonymous");
        assertThat(refusal(() -> desk().open(other, ask, CAUSE))).isEqualTo("glass.not-anonymous");
        assertThat(told).isEmpty();
    }

    @Test
    void theListGoesOnWhereItEnded() {
        var first = opened();
        time.advance(Duration.ofMinutes(1));
        var next = ask(asker);
        var second = database.call(() -> desk().open(governor, next, CAUSE));
        var page = database.call(() -> desk().list(auditor, Optional.empty(), 1));
        assertThat(page).extracting(Disclosure::id).containsExactly(second);
        var last = page.getFirst();
        assertThat(database.call(() -> desk().list(auditor, Optional.of(new Cursor(last.openedAt(), last.id().value())),
                5))).extracting(Disclosure::id).containsExactly(first);
    }

    @Test
    void thePageOfTheAskTellsEachWhatConcernsThem() {
        assertThat(about(governor)).isEmpty();
        var id = opened();
        assertThat(about(other).map(Disclosure::id)).contains(id);
        assertThat(about(asker)).isEmpty();
        act(() -> desk().approve(auditor, id));
        assertThat(about(asker).map(Disclosure::mine)).contains(true);
        assertThat(about(governor).map(Disclosure::mayLook)).contains(true);
        assertThat(about(person("Emil", Classification.RESTRICTED, Role.ADMIN))).isEmpty();
    }

    private Optional<Disclosure> about(Reader reader) {
        return database.call(() -> desk().about(reader, found()));
    }

    private Ask found() {
        return database.beans().get(Asks.class).find(ask).orElseThrow();
    }

    private Reader person(String name, Classification clearance, Role role) {
        var one = company.reader(company.colleague(name, clearance));
        return new Reader(one.id(), clearance, Set.of(), Set.of(Role.EMPLOYEE, role), Locale.ENGLISH, one.zone());
    }

    private AskId ask(Reader who) {
        return database.call(() -> database.beans().get(AskDesk.class).fileAnonymously(who, new NewAsk("",
                "How do I report it?", List.of(), Locale.ENGLISH, Classification.CONFIDENTIAL, Urgency.NORMAL)));
    }

    private GlassId opened() {
        return database.call(() -> desk().open(governor, ask, CAUSE));
    }

    private Optional<Shown> look(Reader reader, GlassId id) {
        return database.call(() -> desk().look(reader, id));
    }

    private Disclosure see(Reader reader, GlassId id) {
        return database.call(() -> desk().see(reader, id));
    }

    private List<Disclosure> list(Reader reader) {
        return database.call(() -> desk().list(reader, Optional.empty(), 10));
    }

    private String refusal(Runnable deed) {
        return catchThrowableOfType(NotAllowedNow.class, () -> act(deed)).reason().key();
    }

    private GlassDesk desk() {
        return database.beans().get(GlassDesk.class);
    }

    private void act(Runnable deed) {
        database.run(deed);
        outbox.relay();
    }

    private void pass(Duration span) {
        time.advance(span);
        outbox.relay();
    }
}
