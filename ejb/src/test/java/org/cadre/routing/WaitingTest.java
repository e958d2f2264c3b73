package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.asks.AskId;
import org.cadre.asks.Urgency;
import org.cadre.database.TestDatabase;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.people.Reader;
import org.cadre.plans.RoutingState;
import org.cadre.plans.RoutingStatus;
import org.cadre.profiles.Availability;
import org.cadre.profiles.ProfileDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An ask whose experts are all busy waits for them. */
class WaitingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private Reader expert;

    @SuppressWarnings("NullAway.Init")
    WaitingTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of("cadre.routing.last-resort", "colleague1@example.org",
                "cadre.routing.patience", "P9D"));
        company.hire(1);
        asker = company.hire(1).getFirst();
        expert = company.hire(1).getFirst();
        company.find(List.of(expert));
        company.change(expert, profile -> profile.available(120, 1, null, false));
    }

    @Test
    void whoIsBusyIsWaitedFor() {
        company.ask(asker, Urgency.LOW);
        var second = company.ask(asker, Urgency.LOW);
        var status = company.status(asker, second);
        assertThat(status.state()).isEqualTo(RoutingState.WAITING);
        assertThat(status.steps()).extracting(RoutingStatus.Step::what).containsExactly(RoutingStatus.What.WAITING);
        assertThat(company.invitations(second)).isEmpty();
    }

    @Test
    void theLongestWaitIsServedFirstWhenAnInvitationEnds() {
        var first = company.ask(asker, Urgency.LOW);
        var second = company.ask(asker, Urgency.LOW);
        company.time.advance(Duration.ofSeconds(1));
        var third = company.ask(asker, Urgency.LOW);
        decline(first);
        assertThat(company.inviteesOfWave(second, 1)).containsExactly(expert.id());
        assertThat(company.status(asker, second).state()).isEqualTo(RoutingState.RUNNING);
        assertThat(company.status(asker, third).state()).isEqualTo(RoutingState.WAITING);
    }

    @Test
    void whoOffersMoreIsAskedAtOnce() {
        company.ask(asker, Urgency.LOW);
        var second = company.ask(asker, Urgency.LOW);
        var desk = database.beans().get(ProfileDesk.class);
        company.act(() -> desk.available(expert, new Availability(120, 2, Optional.empty(), false)));
        assertThat(company.inviteesOfWave(second, 1)).containsExactly(expert.id());
    }

    @Test
    void whoIsBackIsAskedWithinTheHour() {
        var back = company.time.clock().instant().plus(Duration.ofHours(3));
        company.change(expert, profile -> profile.available(120, 1, back, false));
        var ask = company.ask(asker, Urgency.LOW);
        for (int hour = 0; hour < 2; hour++)
            company.pass(Duration.ofHours(1));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.WAITING);
        company.pass(Duration.ofHours(2));
        assertThat(company.inviteesOfWave(ask, 1)).containsExactly(expert.id());
    }

    @Test
    void aNewWeekBringsNewMinutes() {
        company.change(expert, profile -> profile.available(15, 9, null, false));
        var first = company.ask(asker, Urgency.LOW);
        accept(first);
        var second = company.ask(asker, Urgency.LOW);
        for (int day = 0; day < 6; day++)
            company.pass(Duration.ofDays(1));
        assertThat(company.status(asker, second).state()).isEqualTo(RoutingState.WAITING);
        company.pass(Duration.ofDays(2));
        assertThat(company.inviteesOfWave(second, 1)).containsExactly(expert.id());
    }

    @Test
    void whenPatienceIsOverTheLastResortIsAsked() {
        accept(company.ask(asker, Urgency.LOW));
        var second = company.ask(asker, Urgency.LOW);
        company.pass(Duration.ofDays(8));
        assertThat(company.status(asker, second).state()).isEqualTo(RoutingState.WAITING);
        company.pass(Duration.ofDays(2));
        assertThat(company.status(asker, second).lastResort()).isTrue();
        assertThat(company.invitations(second)).hasSize(1);
    }

    @Test
    void whoOffersNothingIsNotWaitedFor() {
        company.change(expert, profile -> profile.available(0, 1, null, false));
        var ask = company.ask(asker, Urgency.LOW);
        assertThat(company.status(asker, ask).lastResort()).isTrue();
    }

    @Test
    void beforeAPlanRunsDryItLooksForSomebodyNew() {
        var ask = company.ask(asker, Urgency.HIGH);
        var newcomer = company.hire(1).getFirst();
        company.find(List.of(expert, newcomer));
        company.pass(Duration.ofHours(2));
        assertThat(company.inviteesOfWave(ask, 2)).containsExactly(newcomer.id());
        assertThat(company.status(asker, ask).lastResort()).isFalse();
    }

    @Test
    void anAskThatIsClosedWaitsNoLonger() {
        var first = company.ask(asker, Urgency.LOW);
        var second = company.ask(asker, Urgency.LOW);
        company.act(() -> company.asks().close(asker, second));
        decline(first);
        company.pass(Duration.ofHours(2));
        assertThat(company.invitations(second)).isEmpty();
        assertThat(company.status(asker, second).state()).isEqualTo(RoutingState.SETTLED);
    }

    @Test
    void onlyOneMessageWaitsForAPlan() {
        accept(company.ask(asker, Urgency.LOW));
        company.ask(asker, Urgency.LOW);
        for (int hour = 0; hour < 3; hour++)
            company.pass(Duration.ofHours(1));
        var waiting = database.call(() -> database.entities()
                .createNativeQuery("select count(*) from outbox where handler like '%.TryAgain'").getSingleResult());
        assertThat(((Number) waiting).intValue()).isEqualTo(1);
    }

    @Test
    void whatIsOpenedAgainIsGivenItsWholePatience() {
        accept(company.ask(asker, Urgency.LOW));
        var second = company.ask(asker, Urgency.LOW);
        company.act(() -> company.asks().close(asker, second));
        company.pass(Duration.ofDays(10));
        company.ask(asker, Urgency.LOW);
        company.act(() -> company.asks().reopen(asker, second));
        assertThat(company.status(asker, second).state()).isEqualTo(RoutingState.WAITING);
        assertThat(company.status(asker, second).lastResort()).isFalse();
    }

    private void accept(AskId ask) {
        var id = company.invitation(ask, expert).id();
        company.act(() -> company.desk().accept(expert, id));
    }

    private void decline(AskId ask) {
        var id = company.invitation(ask, expert).id();
        company.act(() -> company.desk().decline(expert, id, Decline.because(DeclineReason.NO_TIME)));
    }
}
