package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.cadre.asks.AskId;
import org.cadre.asks.Urgency;
import org.cadre.database.TestDatabase;
import org.cadre.directory.ColleagueLeft;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationState;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;
import org.cadre.plans.RoutingState;
import org.cadre.plans.RoutingStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of the invitations of somebody who leaves. */
class LeavingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private List<Reader> experts;

    @SuppressWarnings("NullAway.Init")
    LeavingTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of());
        asker = company.hire(1).getFirst();
        experts = company.hire(5);
        company.find(experts);
    }

    @Test
    void whoLeavesIsReplacedAtOnceAndCountsAsNeitherExpiredNorDeclined() {
        var ask = company.ask(asker, Urgency.NORMAL);
        company.leave(experts.getFirst());
        var ended = company.invitation(ask, experts.getFirst());
        assertThat(ended.state()).isEqualTo(InvitationState.LEFT);
        assertThat(ended.endedAt()).isPresent();
        assertThat(ended.decline()).isEmpty();
        assertThat(company.inviteesOfWave(ask, 1)).hasSize(4).contains(experts.get(3).id());
    }

    @Test
    void anAcceptanceEndsTooAndIsCountedNoMore() {
        var ask = company.ask(asker, Urgency.NORMAL);
        accept(ask, experts.getFirst());
        assertThat(company.status(asker, ask).accepted()).isEqualTo(1);
        company.leave(experts.getFirst());
        var status = company.status(asker, ask);
        assertThat(status.accepted()).isZero();
        assertThat(status.steps()).extracting(RoutingStatus.Step::what).as("what happened stays")
                .contains(RoutingStatus.What.ACCEPTED);
        var progress = database.call(() -> company.desk().progressOf(asker,
                List.of(company.desk().invitationTo(experts.get(1), ask).orElseThrow().ask())));
        assertThat(progress).hasEntrySatisfying(ask, one -> assertThat(one.accepted()).isZero());
        assertThat(company.inviteesOfWave(ask, 1)).contains(experts.get(3).id());
    }

    @Test
    void allThatSomebodyHadToDoIsGivenToOthers() {
        var asks = List.of(company.ask(asker, Urgency.NORMAL), company.ask(asker, Urgency.NORMAL),
                company.ask(asker, Urgency.LOW));
        company.leave(experts.getFirst());
        assertThat(asks).allSatisfy(ask -> {
            assertThat(company.invitation(ask, experts.getFirst()).state()).isEqualTo(InvitationState.LEFT);
            assertThat(company.invitations(ask)).hasSize(4);
        });
    }

    @Test
    void whenTheLastOneLeavesTheNextWaveFollowsAndThenTheAskerIsTold() {
        company.find(experts.subList(0, 1));
        var ask = company.ask(asker, Urgency.NORMAL);
        company.find(experts.subList(0, 2)); // found since
        company.leave(experts.getFirst());
        assertThat(company.inviteesOfWave(ask, 2)).containsExactly(experts.get(1).id());
        company.leave(experts.get(1));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.EXHAUSTED);
    }

    @Test
    void whatIsSettledStaysAsItWas() {
        var ask = company.ask(asker, Urgency.NORMAL);
        var answer = database.call(() -> company.asks().answer(experts.getFirst(), ask, "By the portal."));
        company.outbox.relay();
        company.act(() -> company.asks().accept(asker, answer));
        company.leave(experts.getFirst());
        company.leave(experts.get(1));
        assertThat(company.invitations(ask)).extracting(Invitation::state).containsExactlyInAnyOrder(
                InvitationState.FULFILLED, InvitationState.WITHDRAWN, InvitationState.WITHDRAWN);
    }

    @Test
    void whoIsBackBeforeAnybodyNoticedKeepsTheInvitation() {
        var ask = company.ask(asker, Urgency.NORMAL);
        company.act(() -> database.beans().get(Outbox.class).append(experts.getFirst().id().value(),
                new ColleagueLeft(experts.getFirst().id().value())));
        assertThat(company.invitation(ask, experts.getFirst()).state()).isEqualTo(InvitationState.ISSUED);
        assertThat(company.invitations(ask)).hasSize(3);
    }

    @Test
    void theSameMessageTwiceReplacesOnce() {
        var ask = company.ask(asker, Urgency.NORMAL);
        company.leave(experts.getFirst());
        company.leave(experts.getFirst());
        company.pass(Duration.ofMinutes(1));
        assertThat(company.invitations(ask)).hasSize(4);
    }

    private void accept(AskId ask, Reader invitee) {
        var id = company.invitation(ask, invitee).id();
        company.act(() -> company.desk().accept(invitee, id));
    }
}
