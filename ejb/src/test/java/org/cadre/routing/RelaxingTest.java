package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.invitations.HandOver;
import org.cadre.invitations.InvitationState;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.plans.NobodyFits;
import org.cadre.plans.RoutingState;
import org.cadre.plans.RoutingStatus.Step;
import org.cadre.plans.RoutingStatus.What;
import org.cadre.wishes.NewWishes;
import org.cadre.wishes.SkillWish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An asker names skills. Of three experts two claim Kubernetes, one claims Oracle, nobody both; colleague 5 is the last resort. */
class RelaxingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private List<Reader> experts;
    private Reader resort;
    private SkillId kubernetes;
    private SkillId oracle;

    @SuppressWarnings("NullAway.Init")
    RelaxingTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of("cadre.routing.last-resort", "colleague5@example.org"));
        asker = company.hire(1).getFirst();
        experts = company.hire(3);
        resort = company.hire(1).getFirst();
        kubernetes = company.skill("Kubernetes");
        oracle = company.skill("Oracle");
        company.claims(experts.get(0), kubernetes);
        company.claims(experts.get(1), kubernetes);
        company.claims(experts.get(2), oracle);
        company.find(experts);
    }

    @Test
    void onlyWhoHasTheMustsIsInvited() {
        var ask = ask(List.of("kubernetes"), List.of("Oracle"));
        assertThat(company.inviteesOfWave(ask, 1)).containsExactlyInAnyOrder(experts.get(0).id(), experts.get(1).id());
        var status = company.status(asker, ask);
        assertThat(status.wished()).containsExactly(new SkillWish(kubernetes, "Kubernetes", true),
                new SkillWish(oracle, "Oracle", false));
        assertThat(status.unfit()).isFalse();
    }

    @Test
    void whereNobodyFitsTheAskerIsToldWhatWouldHelpAndTheLastResortWaits() {
        var ask = ask(List.of("Kubernetes", "Oracle"), List.of());
        assertThat(company.invitations(ask)).isEmpty();
        var status = company.status(asker, ask);
        assertThat(status.state()).isEqualTo(RoutingState.WAITING);
        assertThat(status.unfit()).isTrue();
        assertThat(status.relaxations()).extracting(one -> one.without().map(SkillWish::label).orElse("all"),
                one -> one.helps()).containsExactly(tuple("Kubernetes", true), tuple("Oracle", true),
                        tuple("all", true));
        assertThat(status.steps()).extracting(Step::what).containsExactly(What.UNFIT);
        assertThat(company.status(experts.get(0), ask).relaxations()).as("for the asker alone").isEmpty();
        company.pass(Duration.ofDays(2));
        assertThat(company.invitations(ask)).extracting(invitation -> invitation.invitee())
                .containsExactly(resort.id());
    }

    @Test
    void givingUpAMustInvitesWhoFitsThenAndIsOnRecord() {
        var ask = ask(List.of("Kubernetes", "Oracle"), List.of());
        relax(ask, Optional.of(oracle));
        assertThat(company.inviteesOfWave(ask, 1)).containsExactlyInAnyOrder(experts.get(0).id(), experts.get(1).id());
        var status = company.status(asker, ask);
        assertThat(status.wished()).containsExactly(new SkillWish(kubernetes, "Kubernetes", true),
                new SkillWish(oracle, "Oracle", false));
        assertThat(status.unfit()).isFalse();
        assertThat(status.steps()).filteredOn(step -> step.what() == What.RELAXED).extracting(Step::skill)
                .containsExactly(Optional.of("Oracle"));
        relax(ask, Optional.of(oracle));
        assertThat(company.status(asker, ask).steps()).as("once more does no harm").hasSize(2);
    }

    @Test
    void givingUpAllMustsAlsoOvertakesTheLastResort() {
        var ask = ask(List.of("Kubernetes", "Oracle"), List.of());
        company.pass(Duration.ofDays(2));
        relax(ask, Optional.empty());
        assertThat(company.invitations(ask)).hasSize(4);
        assertThat(company.status(asker, ask).steps()).extracting(Step::what).contains(What.LAST_RESORT, What.RELAXED,
                What.INVITED);
        assertThat(company.status(asker, ask).steps()).filteredOn(step -> step.what() == What.RELAXED)
                .extracting(Step::skill).containsExactly(Optional.empty());
    }

    @Test
    void whoFitsIsAskedFirstAndTheOfferFollowsWhenAllHaveSaidNothing() {
        var ask = ask(List.of("Oracle"), List.of());
        assertThat(company.inviteesOfWave(ask, 1)).containsExactly(experts.get(2).id());
        assertThat(company.status(asker, ask).unfit()).isFalse();
        company.pass(Duration.ofHours(2));
        var status = company.status(asker, ask);
        assertThat(status.unfit()).isTrue();
        assertThat(status.relaxations()).extracting(one -> one.helps()).containsExactly(true);
    }

    @Test
    void whereNothingWouldHelpTheLastResortIsAskedAtOnce() {
        company.find(List.of());
        var ask = ask(List.of("Oracle"), List.of());
        assertThat(company.status(asker, ask).relaxations()).extracting(one -> one.helps()).containsExactly(false);
        assertThat(company.inviteesOfWave(ask, 1)).containsExactly(resort.id());
    }

    @Test
    void onlyTheAskerOfAnOpenAskMayRelax() {
        var ask = ask(List.of("Kubernetes", "Oracle"), List.of());
        assertThatThrownBy(() -> database.run(() -> company.wishes().relax(experts.get(0), ask, Optional.empty())))
                .isInstanceOf(NotAllowedNow.class);
        company.act(() -> company.asks().close(asker, ask));
        assertThatThrownBy(() -> database.run(() -> company.wishes().relax(asker, ask, Optional.empty())))
                .isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void aSkillThatNobodyKnowsIsNamedWithItsField() {
        assertThatThrownBy(() -> ask(List.of("Kubernetes"), List.of("Cobolt")))
                .isInstanceOfSatisfying(BadInput.class, bad -> {
                    assertThat(bad.faults()).extracting(fault -> fault.field(), fault -> fault.value())
                            .containsExactly(tuple("niceToHave", "Cobolt"));
                });
    }

    @Test
    void whileTheLastResortHasTimeNobodySaysThatNobodyWasFound() {
        company.find(List.of());
        var ask = ask(List.of("Oracle"), List.of());
        assertThat(company.inviteesOfWave(ask, 1)).containsExactly(resort.id());
        relax(ask, Optional.of(oracle));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.RUNNING);
        company.pass(Duration.ofHours(2));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.EXHAUSTED);
    }

    @Test
    void onceTheLastResortHasSaidYesThoseWhoWereBusyAreNotAskedAsWell() {
        var ask = ask(List.of("Kubernetes", "Oracle"), List.of());
        company.pass(Duration.ofDays(2));
        var back = company.time.clock().instant().plus(Duration.ofHours(2));
        experts.forEach(expert -> company.change(expert, profile -> profile.available(60, 3, back, false)));
        relax(ask, Optional.empty());
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.WAITING);
        var last = company.invitation(ask, resort).id();
        company.act(() -> company.desk().accept(resort, last));
        for (int hour = 0; hour < 3; hour++)
            company.pass(Duration.ofHours(1));
        assertThat(company.invitations(ask)).extracting(one -> one.invitee()).containsExactly(resort.id());
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.RUNNING);
        for (int hour = 0; hour < 2; hour++)
            company.pass(Duration.ofHours(1));
        assertThat(company.invitations(ask)).as("the promise was not kept").hasSize(4);
    }

    @Test
    void afterEverythingWasTriedWhoFitsAndIsBusyIsWaitedForAnew() {
        var ask = ask(List.of("Kubernetes", "Oracle"), List.of());
        for (int day = 0; day < 3; day++)
            company.pass(Duration.ofDays(1));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.EXHAUSTED);
        var back = company.time.clock().instant().plus(Duration.ofHours(2));
        experts.forEach(expert -> company.change(expert, profile -> profile.available(60, 3, back, false)));
        relax(ask, Optional.empty());
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.WAITING);
        for (int hour = 0; hour < 3; hour++)
            company.pass(Duration.ofHours(1));
        assertThat(company.invitations(ask)).hasSize(4);
    }

    @Test
    void whileAColleagueHasItByHandTheAskerIsNotToldThatNobodyFits() {
        var ask = ask(List.of("Oracle"), List.of());
        var friend = company.hire(1).getFirst();
        var given = company.invitation(ask, experts.get(2)).id();
        company.act(() -> company.desk().accept(experts.get(2), given));
        company.pass(Duration.ofHours(5));
        assertThat(company.status(asker, ask).unfit()).as("late, and nobody else has it").isTrue();
        company.act(() -> assertThat(company.desk().handOver(experts.get(2), given,
                new HandOver(friend.id().toString(), "You built it."))).isEmpty());
        assertThat(company.status(asker, ask).unfit()).as("somebody is at it").isFalse();
    }

    @Test
    void otherWishesAreLookedForAtOnceWhereNobodyWhoFitsIsAtIt() {
        var ask = ask(List.of("Oracle"), List.of());
        assertThat(company.inviteesOfWave(ask, 1)).containsExactly(experts.get(2).id());
        change(ask, List.of("Kubernetes"), List.of("Oracle"));
        assertThat(company.inviteesOfWave(ask, 2)).containsExactlyInAnyOrder(experts.get(0).id(), experts.get(1).id());
        assertThat(company.invitation(ask, experts.get(2)).state()).as("who was asked stays so")
                .isEqualTo(InvitationState.ISSUED);
        var status = company.status(asker, ask);
        assertThat(status.wished()).containsExactly(new SkillWish(kubernetes, "Kubernetes", true),
                new SkillWish(oracle, "Oracle", false));
        assertThat(status.steps()).extracting(Step::what).contains(What.REWISHED);
    }

    @Test
    void whoWasConsideredBeforeAndLacksANewMustIsNotAsked() {
        experts.subList(0, 2)
                .forEach(expert -> company.change(expert, profile -> profile.available(60, 0, null, false)));
        var ask = ask(List.of(), List.of("Oracle"));
        assertThat(company.inviteesOfWave(ask, 1)).containsExactly(experts.get(2).id());
        change(ask, List.of("Oracle"), List.of());
        experts.subList(0, 2)
                .forEach(expert -> company.change(expert, profile -> profile.available(60, 3, null, false)));
        company.pass(Duration.ofHours(2));
        assertThat(company.invitations(ask)).extracting(one -> one.invitee()).containsExactly(experts.get(2).id());
        assertThat(company.status(asker, ask).unfit()).isTrue();
    }

    @Test
    void theSameWishesOnceMoreAndThoseOfAnotherOrOfASettledAskChangeNothing() {
        var ask = ask(List.of("Oracle"), List.of());
        change(ask, List.of("oracle"), List.of());
        assertThat(company.status(asker, ask).steps()).extracting(Step::what).doesNotContain(What.REWISHED);
        var other = new NewWishes(List.of(), List.of(), Optional.empty());
        assertThatThrownBy(() -> database.run(() -> company.wishes().change(experts.get(0), ask, other)))
                .isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> change(ask, List.of("Cobolt"), List.of())).isInstanceOf(BadInput.class);
        company.act(() -> company.asks().close(asker, ask));
        assertThatThrownBy(() -> database.run(() -> company.wishes().change(asker, ask, other)))
                .isInstanceOf(NotAllowedNow.class);
        assertThat(company.status(asker, ask).wished()).hasSize(1);
    }

    @Test
    void theAskerHearsOnceThatNobodyFits() {
        var told = new ArrayList<NobodyFits>();
        company.outbox.with(new Handler<NobodyFits>() {
            @Override
            public Class<NobodyFits> message() {
                return NobodyFits.class;
            }

            @Override
            public void handle(NobodyFits message, Delivery delivery) {
                told.add(message);
            }
        });
        var ask = ask(List.of("Kubernetes", "Oracle"), List.of());
        for (int hour = 0; hour < 3; hour++)
            company.pass(Duration.ofHours(1));
        assertThat(told).containsExactly(new NobodyFits(ask.value()));
    }

    private void change(AskId ask, List<String> must, List<String> nice) {
        company.act(() -> company.wishes().change(asker, ask, new NewWishes(must, nice, Optional.empty())));
    }

    private AskId ask(List<String> must, List<String> nice) {
        return company.ask(asker, Urgency.HIGH, new NewWishes(must, nice, Optional.empty()));
    }

    private void relax(AskId ask, Optional<SkillId> skill) {
        company.act(() -> company.wishes().relax(asker, ask, skill));
    }
}
