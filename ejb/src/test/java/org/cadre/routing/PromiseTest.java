package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cadre.asks.AskId;
import org.cadre.asks.Urgency;
import org.cadre.database.TestDatabase;
import org.cadre.invitations.AnswerOverdue;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.invitations.InboxQuery;
import org.cadre.invitations.InvitationState;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Reader;
import org.cadre.plans.RoutingState;
import org.cadre.plans.RoutingStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who says yes promises an answer by a time; urgent asks wait for it four hours. */
class PromiseTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final List<AnswerOverdue> told = new ArrayList<>();
    private TestCompany company;
    private Reader asker;
    private List<Reader> experts;

    @SuppressWarnings("NullAway.Init")
    PromiseTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of());
        company.outbox.with(new Handler<AnswerOverdue>() {
            @Override
            public Class<AnswerOverdue> message() {
                return AnswerOverdue.class;
            }

            @Override
            public void handle(AnswerOverdue message, Delivery delivery) {
                told.add(message);
            }
        });
        asker = company.hire(1).getFirst();
        experts = company.hire(8);
        company.find(experts);
    }

    @Test
    void aPromiseThatIsNotKeptIsFollowedByTheNextWaveAndStillHolds() {
        var ask = company.ask(asker, Urgency.HIGH);
        accept(ask, experts.getFirst());
        var promised = company.invitation(ask, experts.getFirst()).answerBy().orElseThrow();
        assertThat(Duration.between(company.time.clock().instant(), promised)).isBetween(Duration.ofMinutes(239),
                Duration.ofHours(4));
        assertThat(company.status(asker, ask).nextAnswer()).contains(promised);
        company.pass(Duration.ofMinutes(235));
        assertThat(company.invitations(ask)).hasSize(3);
        assertThat(told).isEmpty();
        company.pass(Duration.ofMinutes(10));
        assertThat(company.inviteesOfWave(ask, 2)).hasSize(3);
        var late = company.invitation(ask, experts.getFirst());
        assertThat(late.state()).isEqualTo(InvitationState.ACCEPTED);
        assertThat(told).containsExactly(new AnswerOverdue(ask.value(), late.id().value()));
        var status = company.status(asker, ask);
        assertThat(status.nextAnswer()).isEmpty();
        assertThat(status.accepted()).isEqualTo(1);
        assertThat(status.steps()).extracting(RoutingStatus.Step::what).containsExactly(RoutingStatus.What.INVITED,
                RoutingStatus.What.ACCEPTED, RoutingStatus.What.OVERDUE, RoutingStatus.What.INVITED);
    }

    @Test
    void anAnswerAfterwardsCounts() {
        var ask = company.ask(asker, Urgency.HIGH);
        accept(ask, experts.getFirst());
        company.pass(Duration.ofHours(5));
        company.act(() -> company.asks().answer(experts.getFirst(), ask, "By the portal."));
        assertThat(company.invitation(ask, experts.getFirst()).state()).isEqualTo(InvitationState.FULFILLED);
    }

    @Test
    void whoAnswersInTimeHearsNothingAndNobodyElseIsAsked() {
        var ask = company.ask(asker, Urgency.HIGH);
        accept(ask, experts.getFirst());
        company.act(() -> company.asks().answer(experts.getFirst(), ask, "By the portal."));
        company.pass(Duration.ofDays(2));
        assertThat(told).isEmpty();
        assertThat(company.invitations(ask)).hasSize(3);
    }

    @Test
    void whileAnotherOneIsInTimeNobodyElseIsAsked() {
        var ask = company.ask(asker, Urgency.HIGH);
        accept(ask, experts.getFirst());
        company.pass(Duration.ofMinutes(50));
        accept(ask, experts.get(1));
        company.pass(Duration.ofMinutes(200));
        assertThat(told).hasSize(1);
        assertThat(company.invitations(ask)).hasSize(3);
        company.pass(Duration.ofMinutes(50));
        assertThat(told).hasSize(2);
        assertThat(company.inviteesOfWave(ask, 2)).hasSize(3);
    }

    @Test
    void onceNobodyWaitsForItTheOtherWavesGoOn() {
        var ask = company.ask(asker, Urgency.HIGH);
        accept(ask, experts.getFirst());
        company.pass(Duration.ofHours(5));
        company.pass(Duration.ofHours(2));
        assertThat(company.status(asker, ask).wave()).isEqualTo(3);
        company.pass(Duration.ofHours(2));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.EXHAUSTED);
        assertThat(told).as("once").hasSize(1);
        var late = company.invitation(ask, experts.getFirst()).id();
        var another = company.hire(1).getFirst();
        company.find(List.of(another));
        company.act(() -> company.desk().decline(experts.getFirst(), late, Decline.because(DeclineReason.NO_TIME)));
        assertThat(company.status(asker, ask).state()).as("who was found before was asked").isEqualTo(
                RoutingState.EXHAUSTED);
    }

    @Test
    void aLateOneWhoSaysNoIsReplacedWhereThePlanWaits() {
        experts.subList(3, 8).forEach(busy -> company.change(busy,
                profile -> profile.available(120, 3, company.time.clock().instant().plus(Duration.ofDays(1)), false)));
        var ask = company.ask(asker, Urgency.HIGH);
        accept(ask, experts.getFirst());
        company.pass(Duration.ofHours(5));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.WAITING);
        company.change(experts.get(3), profile -> profile.available(120, 3, null, false));
        var late = company.invitation(ask, experts.getFirst()).id();
        company.act(() -> company.desk().decline(experts.getFirst(), late, Decline.because(DeclineReason.NO_TIME)));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.RUNNING);
        assertThat(company.invitation(ask, experts.get(3)).state()).isEqualTo(InvitationState.ISSUED);
    }

    @Test
    void whoIsInvitedSeesThatSomebodyIsAtItWhileThatOneIsInTime() {
        var ask = company.ask(asker, Urgency.HIGH);
        var other = company.ask(asker, Urgency.HIGH);
        assertThat(taken(experts.get(1))).isEmpty();
        accept(ask, experts.getFirst());
        assertThat(taken(experts.get(1))).containsExactly(ask).doesNotContain(other);
        assertThat(taken(experts.getFirst())).as("one's own yes").isEmpty();
        company.pass(Duration.ofHours(5));
        assertThat(taken(experts.get(1))).isEmpty();
    }

    @Test
    void ofInvitationsOfOthersNothingIsTold() {
        var ask = company.ask(asker, Urgency.HIGH);
        accept(ask, experts.getFirst());
        var mine = company.invitation(ask, experts.get(1)).id();
        var entry = database.call(() -> company.desk().invitation(experts.get(1), mine));
        assertThat(database.call(() -> company.desk().taken(experts.get(2), List.of(entry)))).isEmpty();
    }

    @Test
    void ofAnAskThatIsClosedNobodyIsToldToBeLate() {
        var ask = company.ask(asker, Urgency.HIGH);
        accept(ask, experts.getFirst());
        company.act(() -> company.asks().close(asker, ask));
        company.pass(Duration.ofHours(5));
        assertThat(told).isEmpty();
        assertThat(company.invitation(ask, experts.getFirst()).state()).isEqualTo(InvitationState.WITHDRAWN);
    }

    @Test
    void aReminderThatComesTooEarlyComesAgain() {
        var ask = company.ask(asker, Urgency.HIGH);
        accept(ask, experts.getFirst());
        company.pass(Duration.ofHours(2));
        sql("update outbox set due_at = now() - interval '1 day' where handler like '%.AskOthers'");
        company.outbox.relay();
        company.pass(Duration.ofHours(3));
        assertThat(company.inviteesOfWave(ask, 2)).hasSize(3);
    }

    private void sql(String statement) {
        database.run(() -> database.entities().createNativeQuery(statement).executeUpdate());
    }

    private Set<AskId> taken(Reader invitee) {
        return database.call(() -> company.desk().taken(invitee,
                company.desk().inbox(invitee, InboxQuery.first(Set.of(), 20)).entries()));
    }

    private void accept(AskId ask, Reader invitee) {
        var id = company.invitation(ask, invitee).id();
        company.act(() -> company.desk().accept(invitee, id));
    }
}
