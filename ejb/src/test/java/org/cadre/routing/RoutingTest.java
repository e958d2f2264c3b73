package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskFiled;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Cursor;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.audit.Decision;
import org.cadre.audit.Decisions;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.invitations.InboxQuery;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationEnded;
import org.cadre.invitations.InvitationExpired;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.InvitationIssued;
import org.cadre.invitations.InvitationNotFound;
import org.cadre.invitations.InvitationOver;
import org.cadre.invitations.InvitationState;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.plans.RoutingExhausted;
import org.cadre.plans.RoutingState;
import org.cadre.plans.RoutingStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoutingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private List<Reader> experts;
    private Recorded<RoutingExhausted> exhausted;
    private Recorded<InvitationIssued> issued;
    private Recorded<InvitationEnded> ended;

    @SuppressWarnings("NullAway.Init")
    RoutingTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of("cadre.routing.last-resort", "colleague1@example.org,nobody@x"));
        exhausted = new Recorded<>(RoutingExhausted.class) {
        };
        issued = new Recorded<>(InvitationIssued.class) {
        };
        ended = new Recorded<>(InvitationEnded.class) {
        };
        company.outbox.with(exhausted).with(issued).with(ended);
        company.hire(1);
        asker = company.hire(1).getFirst();
        experts = company.hire(8);
        company.find(experts);
    }

    @Test
    void aFiledAskInvitesTheBestThree() {
        var ask = company.ask(asker, Urgency.NORMAL);
        assertThat(company.inviteesOfWave(ask, 1)).containsExactlyInAnyOrderElementsOf(ids(experts.subList(0, 3)));
        assertThat(issued.seen).hasSize(3).allMatch(message -> message.ask().equals(ask.value()));
        assertThat(company.invitations(ask)).allMatch(
                invitation -> Duration.between(invitation.issuedAt(), invitation.expiresAt()).toHours() == 4);
    }

    @Test
    void theSameMessageTwiceInvitesNobodyTwice() {
        var ask = company.ask(asker, Urgency.NORMAL);
        company.act(() -> database.beans().get(Outbox.class).append(ask.value(), new AskFiled(ask.value())));
        assertThat(company.invitations(ask)).hasSize(3);
        assertThat(issued.seen).hasSize(3);
    }

    @Test
    void whenAllExpiredTheNextThreeFollow() {
        var ask = company.ask(asker, Urgency.HIGH);
        company.pass(Duration.ofMinutes(59));
        assertThat(company.status(asker, ask).wave()).isEqualTo(1);
        company.pass(Duration.ofMinutes(2));
        assertThat(company.inviteesOfWave(ask, 2)).containsExactlyInAnyOrderElementsOf(ids(experts.subList(3, 6)));
        assertThat(ended.seen).hasSize(3);
    }

    @Test
    void whileSomebodyHasAcceptedNobodyElseIsAsked() {
        var ask = company.ask(asker, Urgency.HIGH);
        accept(ask, experts.getFirst());
        company.pass(Duration.ofHours(3));
        assertThat(company.invitations(ask)).hasSize(3);
        assertThat(company.invitation(ask, experts.get(1)).state()).isEqualTo(InvitationState.EXPIRED);
        assertThat(company.status(asker, ask).accepted()).isEqualTo(1);
    }

    @Test
    void aDeclinedInvitationIsReplacedAtOnce() {
        var ask = company.ask(asker, Urgency.NORMAL);
        decline(ask, experts.get(1));
        assertThat(company.inviteesOfWave(ask, 1)).hasSize(4).contains(experts.get(3).id());
        var declined = company.invitation(ask, experts.get(1));
        assertThat(declined.state()).isEqualTo(InvitationState.DECLINED);
        assertThat(declined.decline()).contains(new Decline(DeclineReason.NO_TIME, "on a trip"));
    }

    @Test
    void whoAcceptedMayStillDecline() {
        var ask = company.ask(asker, Urgency.NORMAL);
        accept(ask, experts.getFirst());
        decline(ask, experts.getFirst());
        assertThat(company.inviteesOfWave(ask, 1)).hasSize(4);
    }

    @Test
    void afterEverybodyTheLastResortIsAskedAndThenTheAskerIsTold() {
        var ask = company.ask(asker, Urgency.HIGH);
        company.pass(Duration.ofHours(2));
        company.pass(Duration.ofHours(2));
        assertThat(company.status(asker, ask).wave()).isEqualTo(3);
        company.pass(Duration.ofHours(2));
        var status = company.status(asker, ask);
        assertThat(status.lastResort()).isTrue();
        assertThat(status.wave()).isEqualTo(4);
        assertThat(status.waves()).isEqualTo(3);
        assertThat(exhausted.seen).isEmpty();
        company.pass(Duration.ofHours(2));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.EXHAUSTED);
        assertThat(exhausted.seen).containsExactly(new RoutingExhausted(ask.value()));
        assertThat(company.invitations(ask)).extracting(Invitation::invitee).doesNotHaveDuplicates().hasSize(9);
    }

    @Test
    void theLastResortIsNeverTheAskerNorUncleared() {
        company.find(List.of());
        var secretive = company.hire(Classification.RESTRICTED);
        var ask = company.ask(secretive, Urgency.HIGH, Classification.RESTRICTED);
        assertThat(company.invitations(ask)).isEmpty();
        assertThat(exhausted.seen).containsExactly(new RoutingExhausted(ask.value()));
    }

    @Test
    void everyRulingOnACandidateIsKept() {
        var uncleared = company.hire(Classification.PUBLIC);
        company.find(List.of(uncleared, experts.getFirst(), asker));
        var ask = company.ask(asker, Urgency.NORMAL);
        assertThat(company.inviteesOfWave(ask, 1)).containsExactly(experts.getFirst().id());
        var decisions = database.call(() -> database.beans().get(Decisions.class).of(ask.value()));
        assertThat(decisions).extracting(Decision::outcome).containsExactlyInAnyOrder("ALLOWED", "REFUSED",
                "ALLOWED", "REFUSED");
    }

    @Test
    void whoLostTheClearanceIsNotInvitedByALaterWave() {
        var cleared = company.hire(Classification.CONFIDENTIAL);
        var secretive = company.hire(Classification.CONFIDENTIAL);
        var others = List.of(company.hire(Classification.CONFIDENTIAL), company.hire(Classification.CONFIDENTIAL),
                company.hire(Classification.CONFIDENTIAL), cleared);
        company.find(others);
        var ask = company.ask(secretive, Urgency.HIGH, Classification.CONFIDENTIAL);
        database.run(() -> database.entities().createNativeQuery("update colleague set clearance = 1 where id = ?1")
                .setParameter(1, cleared.id().value()).executeUpdate());
        company.pass(Duration.ofHours(2));
        assertThat(company.invitations(ask)).hasSize(3);
        assertThat(company.status(secretive, ask).state()).isEqualTo(RoutingState.EXHAUSTED);
    }

    @Test
    void anExpertAtTheLimitIsNotInvited() {
        company.change(experts.getFirst(), profile -> profile.available(120, 1, null, false));
        company.ask(asker, Urgency.LOW);
        var second = company.ask(asker, Urgency.LOW);
        assertThat(company.inviteesOfWave(second, 1)).doesNotContain(experts.getFirst().id()).hasSize(3);
    }

    @Test
    void usedUpMinutesComeBackAfterAWeek() {
        company.change(experts.getFirst(), profile -> profile.available(15, 9, null, false));
        accept(company.ask(asker, Urgency.LOW), experts.getFirst());
        assertThat(company.inviteesOfWave(company.ask(asker, Urgency.LOW), 1)).doesNotContain(experts.getFirst().id());
        company.pass(Duration.ofDays(8));
        assertThat(company.inviteesOfWave(company.ask(asker, Urgency.LOW), 1)).contains(experts.getFirst().id());
    }

    @Test
    void whoIsAwayOrOptedOutIsPassedOver() {
        var back = company.time.clock().instant().plus(Duration.ofDays(2));
        company.change(experts.get(0), profile -> profile.available(120, 3, back, false));
        company.change(experts.get(1), profile -> profile.available(120, 3, null, true));
        var ask = company.ask(asker, Urgency.NORMAL);
        assertThat(company.inviteesOfWave(ask, 1)).containsExactlyInAnyOrderElementsOf(ids(experts.subList(2, 5)));
    }

    @Test
    void whoAnswersFulfilsTheOwnInvitationAndOthersStayOpen() {
        var ask = company.ask(asker, Urgency.HIGH);
        company.act(() -> asks().answer(experts.getFirst(), ask, "By the portal."));
        assertThat(company.invitation(ask, experts.getFirst()).state()).isEqualTo(InvitationState.FULFILLED);
        assertThat(company.invitation(ask, experts.get(1)).state()).isEqualTo(InvitationState.ISSUED);
        company.pass(Duration.ofHours(2));
        assertThat(company.invitations(ask)).hasSize(3);
    }

    @Test
    void anAcceptedAnswerWithdrawsTheOthers() {
        var ask = company.ask(asker, Urgency.NORMAL);
        var answer = database.call(() -> asks().answer(experts.getFirst(), ask, "By the portal."));
        company.outbox.relay();
        company.act(() -> asks().accept(asker, answer));
        assertThat(company.invitations(ask)).extracting(Invitation::state).containsExactlyInAnyOrder(
                InvitationState.FULFILLED, InvitationState.WITHDRAWN, InvitationState.WITHDRAWN);
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.SETTLED);
        company.pass(Duration.ofDays(2));
        assertThat(company.invitations(ask)).hasSize(3);
    }

    @Test
    void aReopenedAskInvitesThoseWhoAreLeft() {
        var ask = company.ask(asker, Urgency.NORMAL);
        company.act(() -> asks().close(asker, ask));
        assertThat(company.invitations(ask)).allMatch(found -> found.state() == InvitationState.WITHDRAWN);
        company.act(() -> asks().reopen(asker, ask));
        assertThat(company.inviteesOfWave(ask, 2)).containsExactlyInAnyOrderElementsOf(ids(experts.subList(3, 6)));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.RUNNING);
    }

    @Test
    void anAskClosedBeforeItWasRoutedInvitesNobodyUntilItIsReopened() {
        var ask = database.call(() -> {
            var id = asks().file(asker, NewAsk.question("How?", Locale.ENGLISH));
            asks().close(asker, id);
            return id;
        });
        company.outbox.relay();
        assertThat(company.invitations(ask)).isEmpty();
        company.act(() -> asks().reopen(asker, ask));
        assertThat(company.invitations(ask)).hasSize(3);
    }

    @Test
    void closedAndReopenedBeforeAnybodyNoticedGoesOnAsBefore() {
        var ask = company.ask(asker, Urgency.NORMAL);
        company.act(() -> {
            asks().close(asker, ask);
            asks().reopen(asker, ask);
        });
        assertThat(company.invitations(ask)).hasSize(3).allMatch(found -> found.state() == InvitationState.ISSUED);
    }

    @Test
    void aReplyTooLateIsToldWithTheTime() {
        var ask = company.ask(asker, Urgency.HIGH);
        var late = company.invitation(ask, experts.getFirst());
        company.time.advance(Duration.ofHours(2));
        assertThatThrownBy(() -> accept(ask, experts.getFirst())).isInstanceOf(InvitationExpired.class)
                .hasMessageContaining(late.id().toString()).hasMessageContaining(late.expiresAt().toString());
        company.outbox.relay();
        assertThatThrownBy(() -> decline(ask, experts.getFirst())).isInstanceOf(InvitationExpired.class);
    }

    @Test
    void aDeclinedInvitationCannotBeAcceptedAnyMore() {
        var ask = company.ask(asker, Urgency.HIGH);
        decline(ask, experts.getFirst());
        assertThatThrownBy(() -> accept(ask, experts.getFirst())).isInstanceOf(InvitationOver.class)
                .hasMessageContaining("is declined since");
    }

    @Test
    void acceptingTwiceIsAcceptingOnce() {
        var ask = company.ask(asker, Urgency.NORMAL);
        accept(ask, experts.getFirst());
        var first = company.invitation(ask, experts.getFirst()).acceptedAt();
        accept(ask, experts.getFirst());
        assertThat(company.invitation(ask, experts.getFirst()).acceptedAt()).isEqualTo(first).isPresent();
    }

    @Test
    void anInvitationIsThereForItsInviteeOnly() {
        var ask = company.ask(asker, Urgency.NORMAL);
        var mine = company.invitation(ask, experts.getFirst()).id();
        var desk = company.desk();
        assertThat(database.call(() -> desk.invitation(experts.getFirst(), mine)).ask().id()).isEqualTo(ask);
        for (var other : List.of(asker, experts.get(1))) {
            assertThatThrownBy(() -> database.call(() -> desk.invitation(other, mine)))
                    .isInstanceOf(InvitationNotFound.class);
            assertThatThrownBy(() -> database.run(() -> desk.accept(other, mine)))
                    .isInstanceOf(InvitationNotFound.class);
            assertThatThrownBy(() -> database.call(() -> desk.whyMe(other, mine)))
                    .isInstanceOf(InvitationNotFound.class);
        }
        assertThatThrownBy(() -> database.run(() -> desk.accept(asker, InvitationId.random())))
                .isInstanceOf(InvitationNotFound.class);
    }

    @Test
    void whoIsNoLongerClearedFindsNoInvitation() {
        var ask = company.ask(asker, Urgency.NORMAL);
        var expert = experts.getFirst();
        var lowered = new Reader(expert.id(), Classification.PUBLIC, expert.walls(), expert.roles(), expert.language(),
                expert.zone());
        var id = company.invitation(ask, expert).id();
        var desk = company.desk();
        assertThatThrownBy(() -> database.call(() -> desk.invitation(lowered, id)))
                .isInstanceOf(InvitationNotFound.class);
        assertThatThrownBy(() -> database.run(() -> desk.decline(lowered, id, Decline.because(DeclineReason.CONFLICT))))
                .isInstanceOf(InvitationNotFound.class);
        assertThat(database.call(() -> desk.waiting(lowered))).isZero();
        assertThat(database.call(() -> desk.waiting(expert))).isEqualTo(1);
        assertThat(database.call(() -> desk.inbox(lowered, InboxQuery.first(InvitationState.OPEN, 10))).entries())
                .isEmpty();
        assertThatThrownBy(() -> company.status(lowered, ask)).isInstanceOf(AskNotFound.class);
    }

    @Test
    void theInboxIsReadInPages() {
        for (int i = 0; i < 3; i++)
            company.ask(asker, Urgency.LOW);
        var expert = experts.getFirst();
        var all = InboxQuery.first(Set.of(), 2);
        var first = database.call(() -> company.desk().inbox(expert, all));
        assertThat(first.entries()).hasSize(2);
        var cursor = Cursor.parse(first.next().orElseThrow().toString());
        var second = database.call(() -> company.desk().inbox(expert,
                new InboxQuery(all.states(), Optional.of(cursor), 2)));
        assertThat(second.entries()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(first.entries()).extracting(entry -> entry.ask().id())
                .doesNotContain(second.entries().getFirst().ask().id());
    }

    @Test
    void theReasonsAreToldToTheInviteeAndOnlyTopicsToTheOthers() {
        var ask = company.ask(asker, Urgency.NORMAL);
        var mine = company.invitation(ask, experts.getFirst()).id();
        assertThat(database.call(() -> company.desk().whyMe(experts.getFirst(), mine)))
                .extracting(message -> message.key()).containsExactly("reason.skill", "reason.answered");
        assertThat(company.status(asker, ask).topics()).containsExactly("Licences 0", "Question 0", "Licences 1",
                "Question 1", "Licences 2", "Question 2");
        assertThat(company.status(experts.get(7), ask).topics()).containsExactly("Licences 0", "Licences 1",
                "Licences 2");
    }

    @Test
    void theStatusTellsWavesAndTime() {
        var ask = company.ask(asker, Urgency.NORMAL);
        var status = company.status(asker, ask);
        assertThat(status.state()).isEqualTo(RoutingState.RUNNING);
        assertThat(status.waves()).isEqualTo(3);
        assertThat(status.invited()).isEqualTo(3);
        assertThat(status.nextExpiry()).contains(company.invitations(ask).getFirst().expiresAt());
        assertThat(status.steps()).extracting(RoutingStatus.Step::what).containsExactly(RoutingStatus.What.INVITED);
    }

    @Test
    void openingMarksAsSeenOnce() {
        var ask = company.ask(asker, Urgency.NORMAL);
        var id = company.invitation(ask, experts.getFirst()).id();
        company.act(() -> company.desk().open(experts.getFirst(), id));
        var seen = company.invitation(ask, experts.getFirst()).seenAt();
        company.act(() -> company.desk().open(experts.getFirst(), id));
        assertThat(company.invitation(ask, experts.getFirst()).seenAt()).isEqualTo(seen).isPresent();
    }

    private AskDesk asks() {
        return company.asks();
    }

    private void accept(AskId ask, Reader invitee) {
        var id = company.invitation(ask, invitee).id();
        company.act(() -> company.desk().accept(invitee, id));
    }

    private void decline(AskId ask, Reader invitee) {
        var id = company.invitation(ask, invitee).id();
        company.act(() -> company.desk().decline(invitee, id, new Decline(DeclineReason.NO_TIME, " on a trip ")));
    }

    private static List<ColleagueId> ids(List<Reader> readers) {
        return readers.stream().map(Reader::id).toList();
    }

    /** Keeps what was sent. A subclass for each message, since handlers are known by their class. */
    private abstract static class Recorded<M extends Record> implements Handler<M> {
        private final Class<M> type;
        private final List<M> seen = new ArrayList<>();

        Recorded(Class<M> type) {
            this.type = type;
        }

        @Override
        public Class<M> message() {
            return type;
        }

        @Override
        public void handle(M message, Delivery delivery) {
            seen.add(message);
        }
    }
}
