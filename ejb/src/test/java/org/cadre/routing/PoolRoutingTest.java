package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.plans.RoutingState;
import org.cadre.plans.RoutingStatus.Step;
import org.cadre.plans.RoutingStatus.What;
import org.cadre.pools.PoolDesk;
import org.cadre.pools.PoolId;
import org.cadre.pools.PoolNotFound;
import org.cadre.pools.PoolWish;
import org.cadre.revisions.AskReclassified;
import org.cadre.waves.Router;
import org.cadre.wishes.NewWishes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Colleague 1 asks, 2 and 3 are experts, 4 and 5 are in the pool, which 6 owns; its target is 45 minutes. */
class PoolRoutingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private List<Reader> experts;
    private List<Reader> members;
    private Reader owner;
    private Reader governor;
    private PoolId pool;

    @SuppressWarnings("NullAway.Init")
    PoolRoutingTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of());
        asker = company.hire(1).getFirst();
        experts = company.hire(2);
        members = company.hire(2);
        owner = company.hire(1).getFirst();
        var one = company.hire(1).getFirst();
        governor = new Reader(one.id(), one.clearance(), Set.of(), Set.of(Role.EMPLOYEE, Role.GOVERNANCE),
                one.language(), one.zone());
        company.find(experts);
        pool = database.call(() -> desk().create(governor, wish(Set.of())));
        members.forEach(member -> database.run(() -> desk().admit(owner, pool, member.id().toString())));
    }

    @Test
    void ofTwoWhoTakeOneNameAtTheSameMomentTheSecondIsTold() throws InterruptedException {
        for (String name : List.of("Night duty", "0f0a4c1e-52f6-4a8a-8d2e-2b5b6a1f9f31"))
            try (var beside = database.beside()) {
                var wish = PoolWish.of(name, owner.id().toString(), "UTC", 45, Set.of());
                var transaction = database.entities().getTransaction();
                transaction.begin();
                desk().create(governor, wish);
                var told = new AtomicReference<Throwable>();
                var second = Thread.ofPlatform().start(() -> {
                    try {
                        beside.database().call(
                                () -> beside.database().beans().get(PoolDesk.class).create(governor, wish));
                    } catch (RuntimeException failure) {
                        told.set(failure);
                    }
                });
                second.join(300);
                assertThat(second.isAlive()).as("the second waits for the first").isTrue();
                transaction.commit();
                second.join();
                assertThat(told.get()).isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("name"));
            }
    }

    @Test
    void theChosenPoolIsAskedBeforeWhoeverFits() {
        onDuty(members.get(0), EnumSet.allOf(DayOfWeek.class));
        var ask = ask();
        assertThat(company.inviteesOfWave(ask, 1)).containsExactly(members.get(0).id());
        var invitation = company.invitation(ask, members.get(0));
        assertThat(Duration.between(invitation.issuedAt(), invitation.expiresAt())).isEqualTo(Duration.ofMinutes(45));
        assertThat(company.status(asker, ask).steps()).extracting(Step::what).containsExactly(What.POOL);
        company.pass(Duration.ofHours(1));
        assertThat(company.inviteesOfWave(ask, 2)).containsExactlyInAnyOrder(experts.get(0).id(), experts.get(1).id());
    }

    @Test
    void whoIsFoundAsWellIsAskedAsThePoolToo() {
        onDuty(members.get(0), EnumSet.allOf(DayOfWeek.class));
        company.find(List.of(members.get(0), experts.get(0)));
        var ask = ask();
        assertThat(company.inviteesOfWave(ask, 1)).containsExactly(members.get(0).id());
        assertThat(company.status(asker, ask).steps()).extracting(Step::what).containsExactly(What.POOL);
    }

    @Test
    void whoIsOnDutyBesideReplacesWhoSaysNo() {
        members.forEach(member -> onDuty(member, EnumSet.allOf(DayOfWeek.class)));
        company.change(members.get(1), profile -> profile.available(60, 3, company.time.clock().instant()
                .plus(Duration.ofDays(1)), false));
        var ask = ask();
        assertThat(company.inviteesOfWave(ask, 1)).as("who is away is not asked").containsExactly(members.get(0).id());
        var first = company.invitation(ask, members.get(0)).id();
        company.act(() -> company.desk().decline(members.get(0), first, Decline.because(DeclineReason.NO_TIME)));
        assertThat(company.inviteesOfWave(ask, 1)).hasSize(2).contains(experts.get(0).id());
    }

    @Test
    void whereNobodyIsOnDutyTheWindowBeginsWithTheNextDuty() {
        var now = company.time.clock().instant();
        var day = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(2);
        onDuty(members.get(1), EnumSet.of(day.getDayOfWeek()));
        var ask = ask();
        assertThat(company.inviteesOfWave(ask, 1)).containsExactly(members.get(1).id());
        assertThat(company.invitation(ask, members.get(1)).expiresAt())
                .isEqualTo(day.atTime(0, 45).toInstant(ZoneOffset.UTC));
    }

    @Test
    void aPoolIsAskedAtTheLastForItsClassifications() {
        members.forEach(member -> onDuty(member, EnumSet.allOf(DayOfWeek.class)));
        database.run(() -> desk().change(governor, pool, wish(Set.of(Classification.INTERNAL))));
        company.find(List.of());
        var ask = company.ask(asker, Urgency.HIGH);
        assertThat(company.inviteesOfWave(ask, 1)).containsExactlyInAnyOrder(members.get(0).id(), members.get(1).id());
        assertThat(company.status(asker, ask).steps()).extracting(Step::what).containsExactly(What.LAST_RESORT);
        var open = company.ask(asker, Urgency.HIGH, Classification.PUBLIC);
        assertThat(company.status(asker, open).state()).isEqualTo(RoutingState.EXHAUSTED);
    }

    @Test
    void whoIsNotClearedIsNotAskedThroughAPoolEither() {
        var low = company.hire(Classification.PUBLIC);
        database.run(() -> desk().admit(owner, pool, low.id().toString()));
        onDuty(low, EnumSet.allOf(DayOfWeek.class));
        var ask = ask();
        assertThat(company.inviteesOfWave(ask, 1)).containsExactlyInAnyOrder(experts.get(0).id(), experts.get(1).id());
    }

    @Test
    void onlyTheOwnerAndWhoGovernsChangeIt() {
        assertThatThrownBy(() -> database.run(() -> desk().create(owner, wish(Set.of()))))
                .isInstanceOf(PoolNotFound.class);
        assertThatThrownBy(() -> database.run(() -> desk().change(owner, pool, wish(Set.of()))))
                .isInstanceOf(PoolNotFound.class);
        assertThatThrownBy(() -> database.run(() -> desk().admit(asker, pool, asker.id().toString())))
                .isInstanceOf(PoolNotFound.class);
        assertThatThrownBy(() -> database.run(() -> desk().create(governor, wish(Set.of()))))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("name"));
        assertThatThrownBy(() -> onDuty(asker, EnumSet.of(DayOfWeek.MONDAY))).as("no member")
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(
                () -> company.ask(asker, Urgency.HIGH, new NewWishes(List.of(), List.of(), Optional.of("nightshift"))))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("pool"));
    }

    @Test
    void whoLeavesTheCompanyDropsOut() {
        onDuty(members.get(0), EnumSet.allOf(DayOfWeek.class));
        company.leave(members.get(0));
        company.leave(owner);
        var staffed = database.call(() -> desk().see(asker, pool));
        assertThat(staffed.members()).containsExactly(members.get(1).id());
        assertThat(staffed.rota().duties()).isEmpty();
        assertThat(staffed.pool().owner()).isEmpty();
        assertThat(database.entities().createNativeQuery("select count(*) from pool_member").getSingleResult())
                .isEqualTo(1L);
    }

    @Test
    void aPoolThatIsRemovedLeavesItsAsksToWhoeverFits() {
        var ask = ask();
        assertThat(company.inviteesOfWave(ask, 1)).as("nobody is ever on duty").hasSize(2);
        database.run(() -> desk().remove(governor, pool));
        assertThat(database.call(() -> desk().list(asker))).isEmpty();
        assertThat(company.status(asker, ask).invited()).isEqualTo(2);
    }

    @Test
    void twoAsksThatWantTheSamePeopleInAnotherOrderDoNotBlockEachOther() throws Exception {
        onDuty(members.get(0), EnumSet.allOf(DayOfWeek.class));
        for (Reader busy : List.of(members.get(0), experts.get(0), experts.get(1)))
            company.change(busy, profile -> profile.available(60, 1, null, false));
        company.ask(asker, Urgency.LOW, new NewWishes(List.of(), List.of(), Optional.of("platform duty")));
        company.ask(asker, Urgency.LOW);
        database.run(() -> desk().change(governor, pool, wish(Set.of(Classification.INTERNAL))));
        var first = file(Optional.of("platform duty"));
        var second = file(Optional.empty());
        var failures = new AtomicReference<Throwable>();
        var workers = List.of(first, second).stream().map(ask -> Thread.ofPlatform().unstarted(() -> {
            try (var beside = database.beside()) {
                var other = new TestCompany(beside.database(), Map.of("cadre.routing.patience", "PT0S"));
                other.find(experts);
                for (int i = 0; i < 25; i++) {
                    beside.database().run(() -> beside.database().beans().get(Router.class).follow(ask));
                    beside.database().run(() -> {
                        beside.database().beans().get(Router.class).tryAgain(ask);
                        beside.database().entities().flush();
                        beside.database().entities().createNativeQuery(
                                "update routing_plan set planned_at = null, state = 'PENDING' where ask_id = ?1")
                                .setParameter(1, ask.value()).executeUpdate();
                        beside.database().entities().createNativeQuery("""
                                delete from plan_candidate where plan_id =
                                (select id from routing_plan where ask_id = ?1)""").setParameter(1, ask.value())
                                .executeUpdate();
                    });
                }
            } catch (RuntimeException failure) {
                failures.set(failure);
            }
        })).toList();
        workers.forEach(Thread::start);
        for (Thread worker : workers)
            worker.join();
        assertThat(failures.get()).isNull();
    }

    @Test
    void aPoolThatIsChosenAfterwardsIsAskedNext() {
        onDuty(members.get(0), EnumSet.allOf(DayOfWeek.class));
        var ask = company.ask(asker, Urgency.HIGH);
        assertThat(company.inviteesOfWave(ask, 1)).hasSize(2).doesNotContain(members.get(0).id());
        company.act(() -> company.wishes().change(asker, ask,
                new NewWishes(List.of(), List.of(), Optional.of(pool.toString()))));
        company.pass(Duration.ofHours(2));
        assertThat(company.inviteesOfWave(ask, 2)).containsExactly(members.get(0).id());
    }

    @Test
    void aPoolWhoseMembersAllLeftIsPassedOver() {
        members.forEach(member -> onDuty(member, EnumSet.allOf(DayOfWeek.class)));
        members.forEach(company::leave);
        var ask = ask();
        assertThat(company.inviteesOfWave(ask, 1)).containsExactlyInAnyOrder(experts.get(0).id(), experts.get(1).id());
    }

    private AskId file(Optional<String> first) {
        var wanted = new NewAsk("", "How do I renew the licence?", List.of(), Locale.ENGLISH, Classification.INTERNAL,
                Urgency.HIGH).wishing(new NewWishes(List.of(), List.of(), first));
        return database.call(() -> company.asks().file(asker, wanted));
    }

    @Test
    void whoWasNotClearedAtFirstIsAskedOnceTheAskIsLessSecret() {
        company.outbox.with(WithdrawUncleared.class);
        var low = company.hire(Classification.PUBLIC);
        database.run(() -> desk().admit(owner, pool, low.id().toString()));
        onDuty(low, EnumSet.allOf(DayOfWeek.class));
        var ask = ask();
        assertThat(company.inviteesOfWave(ask, 1)).doesNotContain(low.id());
        database.run(() -> database.entities().createNativeQuery("update ask set classification = 0 where id = ?1")
                .setParameter(1, ask.value()).executeUpdate());
        company.act(() -> database.beans().get(Outbox.class).append(ask.value(), new AskReclassified(ask.value())));
        company.pass(Duration.ofHours(2));
        assertThat(company.inviteesOfWave(ask, 2)).containsExactly(low.id());
    }

    private AskId ask() {
        return company.ask(asker, Urgency.HIGH, new NewWishes(List.of(), List.of(), Optional.of("platform duty")));
    }

    private void onDuty(Reader member, Set<DayOfWeek> days) {
        ColleagueId id = member.id();
        database.run(() -> desk().assign(owner, pool, id, days, "00:00", "24:00"));
    }

    private PoolWish wish(Set<Classification> lastResort) {
        return PoolWish.of("Platform duty", owner.id().toString(), "UTC", 45, lastResort);
    }

    private PoolDesk desk() {
        return database.beans().get(PoolDesk.class);
    }
}
