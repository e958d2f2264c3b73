package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.Answer;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskMoved;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.comments.CommentDesk;
import org.cadre.database.TestDatabase;
import org.cadre.duplicates.DuplicateDesk;
import org.cadre.duplicates.DuplicateId;
import org.cadre.duplicates.DuplicateNotFound;
import org.cadre.follows.Follows;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationState;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.revisions.RevisionDesk;
import org.cadre.revisions.RevisionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MergeTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private Reader other;
    private List<Reader> experts;
    private AskId ask;
    private AskId target;

    @SuppressWarnings("NullAway.Init")
    MergeTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of());
        company.outbox.with(FollowMerge.class).with(FollowUndoneMerge.class).with(WithdrawUncleared.class);
        asker = company.hire(Classification.CONFIDENTIAL);
        other = company.hire(Classification.CONFIDENTIAL);
        experts = company.hire(4);
        company.find(experts);
        ask = company.ask(asker, Urgency.NORMAL);
        company.find(experts.subList(3, 4));
        target = company.ask(other, Urgency.NORMAL);
    }

    @Test
    void everythingGoesOverAndTheOldAddressLeadsOn() {
        var answer = answer(experts.getFirst(), ask);
        database.run(() -> company.asks().vote(other, answer, 1));
        database.run(() -> database.beans().get(CommentDesk.class).write(asker, answer, "Thanks"));
        database.run(() -> database.beans().get(CommentDesk.class).write(asker, ask, "One thing"));
        mark();
        company.act(() -> desk().merge(other, ask, ""));
        assertThat(answersTo(target)).extracting(Answer::score).containsExactly(1);
        assertThat(database.call(() -> database.beans().get(CommentDesk.class).of(asker, target))).hasSize(2);
        assertThat(database.call(() -> database.beans().get(Follows.class).ofAsk(target))).contains(asker.id());
        assertThatThrownBy(() -> see(asker, ask)).isInstanceOfSatisfying(AskMoved.class,
                moved -> assertThat(moved.to()).isEqualTo(target));
        assertThat(database.call(() -> database.beans().get(Asks.class).of(asker, asker.id(), 10))).isEmpty();
    }

    @Test
    void whatIsOpenIsWithdrawnAndWhoWasAskedIsNotAskedAgain() {
        var answer = answer(experts.getFirst(), ask);
        mark();
        company.act(() -> desk().merge(other, ask, ""));
        assertThat(company.invitations(ask)).extracting(Invitation::state).containsOnly(InvitationState.WITHDRAWN);
        assertThat(company.invitation(target, experts.getFirst()).state()).isEqualTo(InvitationState.FULFILLED);
        assertThat(answer).isNotNull();
    }

    @Test
    void aMergeIsUndoneForSomeDays() {
        answer(experts.getFirst(), ask);
        mark();
        company.act(() -> desk().merge(other, ask, ""));
        var late = answer(experts.get(1), target);
        var first = merged();
        company.act(() -> desk().undo(asker, first));
        assertThat(answersTo(ask)).hasSize(1);
        assertThat(answersTo(target)).extracting(Answer::id).containsExactly(late);
        assertThat(see(asker, ask).state()).isEqualTo(AskState.OPEN);
        assertThat(company.invitation(ask, experts.getFirst()).state()).isEqualTo(InvitationState.FULFILLED);
        mark();
        company.act(() -> desk().merge(other, ask, ""));
        var again = merged();
        company.pass(Duration.ofDays(8));
        assertThatThrownBy(() -> database.run(() -> desk().undo(asker, again))).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void nothingGoesFromAMoreSecretAskIntoALessSecretOne() {
        var secret = company.ask(asker, Urgency.NORMAL, Classification.CONFIDENTIAL);
        assertThatThrownBy(() -> database.run(() -> desk().mark(asker, secret, target)))
                .isInstanceOfSatisfying(NotAllowedNow.class,
                        no -> assertThat(no.reason().key()).isEqualTo("duplicate.less-secret"));
        mark();
        raise();
        var low = experts.getFirst();
        assertThatThrownBy(() -> database.run(() -> desk().merge(other, ask, ""))).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.run(() -> desk().mark(low, secret, target)))
                .as("who does not see both gets no reason").isInstanceOf(AskNotFound.class);
    }

    private void raise() {
        company.act(() -> database.beans().get(RevisionDesk.class).edit(asker, ask, new RevisionId(ask.value()),
                new NewAsk("t", "x", List.of(), Locale.ENGLISH, Classification.CONFIDENTIAL, Urgency.NORMAL), ""));
    }

    @Test
    void raisingWithdrawsTheInvitationsOfThoseWhoMayNoLongerSeeIt() {
        assertThat(company.invitations(ask)).extracting(Invitation::state).contains(InvitationState.ISSUED);
        raise();
        assertThat(company.invitations(ask)).extracting(Invitation::state).containsOnly(InvitationState.WITHDRAWN);
    }

    @Test
    void whoMayNotSeeTheTargetFindsTheOldAddressEmpty() {
        var secret = company.ask(other, Urgency.NORMAL, Classification.CONFIDENTIAL);
        database.run(() -> desk().mark(asker, ask, secret));
        company.act(() -> desk().merge(other, ask, ""));
        assertThatThrownBy(() -> see(experts.getFirst(), ask)).isInstanceOf(AskNotFound.class)
                .hasMessage(org.assertj.core.api.Assertions
                        .catchThrowable(() -> see(asker, new AskId(UUID.randomUUID()))).getMessage());
        assertThatThrownBy(() -> see(asker, ask)).isInstanceOf(AskMoved.class);
    }

    @Test
    void onlyThoseWithAPartMarkAndOnlyTheOtherAskerOrGovernanceMerges() {
        assertThatThrownBy(() -> database.run(() -> desk().mark(experts.get(2), ask, target)))
                .isInstanceOf(NotAllowedNow.class);
        mark();
        assertThatThrownBy(() -> database.run(() -> desk().merge(asker, ask, "x"))).isInstanceOf(NotAllowedNow.class);
        var governance = new Reader(experts.get(2).id(), Classification.CONFIDENTIAL, Set.of(),
                Set.of(Role.EMPLOYEE, Role.GOVERNANCE), Locale.ENGLISH, asker.zone());
        assertThatThrownBy(() -> database.run(() -> desk().merge(governance, ask, " "))).isInstanceOf(BadInput.class);
        assertThat(database.call(() -> desk().merge(governance, ask, "the same"))).isEqualTo(target);
    }

    @Test
    void aMarkThatLeadsToSomethingHiddenIsNoneForWhoMayNotSeeThat() {
        var secret = company.ask(other, Urgency.NORMAL, Classification.CONFIDENTIAL);
        var governance = new Reader(experts.get(2).id(), Classification.INTERNAL, Set.of(),
                Set.of(Role.EMPLOYEE, Role.GOVERNANCE), Locale.ENGLISH, asker.zone());
        company.act(() -> desk().mark(asker, ask, secret));
        var shown = database.call(() -> desk().of(governance, ask));
        assertThat(shown.marked()).isEmpty();
        assertThat(shown.mayMark()).isTrue();
        company.act(() -> desk().mark(governance, ask, target));
        assertThat(database.call(() -> desk().of(asker, ask)).marked().orElseThrow().target()).isEqualTo(target);
        assertThat(database.call(() -> desk().of(other, secret)).others()).isEmpty();
        assertThatThrownBy(() -> database.run(() -> desk().mark(governance, ask, target)))
                .isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void aMarkIsTakenBackAndThenThereIsNothingToMerge() {
        mark();
        assertThat(database.call(() -> desk().of(other, target)).others()).hasSize(1);
        database.run(() -> desk().unmark(other, ask));
        assertThatThrownBy(() -> database.run(() -> desk().merge(other, ask, "")))
                .isInstanceOf(DuplicateNotFound.class);
    }

    private DuplicateDesk desk() {
        return database.beans().get(DuplicateDesk.class);
    }

    private void mark() {
        company.act(() -> desk().mark(asker, ask, target));
    }

    private DuplicateId merged() {
        return database.call(() -> desk().of(asker, target)).others().getFirst().id();
    }

    private Ask see(Reader reader, AskId id) {
        return database.call(() -> database.beans().get(Asks.class).seenBy(reader, id));
    }

    private AnswerId answer(Reader author, AskId id) {
        var given = new AnswerId[1];
        company.act(() -> given[0] = company.asks().answer(author, id, "So."));
        return given[0];
    }

    private List<Answer> answersTo(AskId id) {
        return database.call(() -> {
            var found = database.beans().get(Asks.class);
            return Optional.of(found.find(id).orElseThrow()).map(found::answersTo).orElseThrow();
        });
    }
}
