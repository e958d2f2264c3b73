package org.cadre.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AuthorDesk;
import org.cadre.asks.Byline;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.directory.ColleagueLeft;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReviewTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private final List<UUID> called = new ArrayList<>();
    private TestOutbox outbox;
    private Reader asker;
    private Reader ada;
    private Reader bob;
    private AskId ask;
    private AnswerId answer;

    @SuppressWarnings("NullAway.Init")
    ReviewTest() {}

    @BeforeEach
    void accepted() {
        database.beans().with(Clock.class, time.clock()).with(ReviewSettings.class, ReviewSettings.USUAL);
        outbox = new TestOutbox(database);
        outbox.with(BeginReview.class).with(CallOwner.class).with(CallDeputy.class).with(PassOnDuties.class)
                .with(new Handler<ReviewOverdue>() {
                    @Override
                    public Class<ReviewOverdue> message() {
                        return ReviewOverdue.class;
                    }

                    @Override
                    public void handle(ReviewOverdue overdue, Delivery delivery) {
                        called.add(overdue.colleague());
                    }
                });
        asker = company.reader(company.colleague("Grace", Classification.CONFIDENTIAL));
        ada = company.reader(company.colleague("Ada", Classification.CONFIDENTIAL));
        bob = company.reader(company.colleague("Bob", Classification.CONFIDENTIAL));
        company.colleague("Low", Classification.INTERNAL);
        ask = new AskId(company.ask(asker.id(), "How?", "How?", Classification.CONFIDENTIAL, "tls"));
        answer = new AnswerId(company.answer(ask.value(), ada.id(), "So."));
        act(() -> database.beans().get(AskDesk.class).accept(asker, answer));
    }

    @Test
    void anAcceptedAnswerIsLookedAtAgainAfterAYearByItsAuthor() {
        assertThat(state().owner()).isEqualTo(new Byline.Named(ada.id()));
        pass(Duration.ofDays(360));
        assertThat(called).isEmpty();
        assertThat(state().overdue()).isFalse();
        pass(Duration.ofDays(7));
        assertThat(called).containsExactly(ada.id().value());
        assertThat(state().overdue()).isTrue();
    }

    @Test
    void whoSaysThatItIsStillRightIsLeftInPeaceForAnotherYear() {
        pass(Duration.ofDays(370));
        act(() -> desk().renew(ada, answer));
        called.clear();
        pass(Duration.ofDays(300));
        assertThat(called).as("neither the deputy nor the owner").isEmpty();
        assertThat(state().overdue()).isFalse();
        pass(Duration.ofDays(70));
        assertThat(called).containsExactly(ada.id().value());
    }

    @Test
    void theDeputyIsCalledWhenNothingHappens() {
        act(() -> desk().change(ada, answer, day(30), "Ada", "Bob"));
        pass(Duration.ofDays(31));
        assertThat(called).containsExactly(ada.id().value());
        pass(Duration.ofDays(14));
        assertThat(called).containsExactly(ada.id().value(), bob.id().value());
        assertThat(state().mayRenew()).as("the asker has no part in it").isFalse();
        act(() -> desk().renew(bob, answer));
        assertThat(state().overdue()).isFalse();
    }

    @Test
    void anEarlierDayIsNotHeldUpByTheLaterOne() {
        act(() -> desk().change(ada, answer, day(3), "Ada", ""));
        pass(Duration.ofDays(4));
        assertThat(called).hasSize(1);
    }

    @Test
    void whereTheOwnerHasLeftTheDeputyFollows() {
        act(() -> desk().change(ada, answer, day(30), "Ada", "Bob"));
        company.leave(ada.id());
        pass(Duration.ofDays(31));
        assertThat(called).containsExactly(bob.id().value());
    }

    @Test
    void whenTheOwnerLeavesTheDeputySeesToItFromThenOnAndIsToldWhereItIsDue() {
        act(() -> desk().change(ada, answer, day(30), "Ada", "Bob"));
        leaves(ada);
        assertThat(state().owner()).isEqualTo(new Byline.Named(bob.id()));
        assertThat(called).isEmpty();
        pass(Duration.ofDays(31));
        assertThat(called).containsExactly(bob.id().value());
    }

    @Test
    void anOverdueReviewOfWhoLeavesIsPassedOnAtOnce() {
        pass(Duration.ofDays(370));
        called.clear();
        leaves(ada);
        assertThat(called).as("nobody else has answered anything like it").containsExactly(asker.id().value());
        assertThat(state().owner()).isEqualTo(new Byline.Named(asker.id()));
        leaves(asker);
        assertThat(called).as("nobody is left who may see it and has a part in it").hasSize(1);
    }

    @Test
    void elseWhoLastAnsweredSomethingLikeItAndElseTheAsker() {
        company.leave(ada.id());
        var low = company.reader(company.colleague("Lou", Classification.INTERNAL));
        var like = company.ask(asker.id(), "And?", "And?", Classification.INTERNAL, "tls");
        company.answer(like, low.id(), "So.");
        pass(Duration.ofDays(370));
        assertThat(called).as("not who may not see it").containsExactly(asker.id().value());
        act(() -> desk().renew(asker, answer));
        company.answer(like, bob.id(), "Or so.");
        company.leave(asker.id());
        called.clear();
        pass(Duration.ofDays(370));
        assertThat(called).containsExactly(bob.id().value());
    }

    @Test
    void anAnswerThatIsNoLongerAcceptedIsNotLookedAt() {
        act(() -> database.beans().get(AskDesk.class).reopen(asker, ask));
        pass(Duration.ofDays(400));
        assertThat(called).isEmpty();
        assertThat(database.call(() -> desk().of(asker, ask))).isEmpty();
    }

    @Test
    void onlyItsKeepersChangeItAndOnlyTheClearedKeepIt() {
        assertThatThrownBy(() -> act(() -> desk().renew(bob, answer))).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> act(() -> desk().change(ada, answer, day(3), "Low", "")))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("owner"));
        assertThatThrownBy(() -> act(() -> desk().change(ada, answer, day(0), "Ada", "")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> act(() -> desk().change(ada, answer, day(3000), "Ada", "")))
                .isInstanceOf(BadInput.class);
    }

    private void leaves(Reader who) {
        company.leave(who.id());
        act(() -> database.beans().get(Outbox.class).append(who.id().value(), new ColleagueLeft(who.id().value())));
    }

    /** Whoever asked anonymously and answered it keeps the answer, and nothing that a co-author tries tells who that is. */
    @Test
    void anAnonymousOwnerIsHiddenUntilSomebodyIsChosenByName() {
        var desk = database.beans().get(AskDesk.class);
        var hidden = database.call(() -> desk.fileAnonymously(asker, NewAsk.question("Why?", Locale.ENGLISH)));
        var own = database.call(() -> desk.answer(asker, hidden, "Because."));
        act(() -> database.beans().get(AuthorDesk.class).add(asker, own, "Bob"));
        act(() -> desk.accept(asker, own));
        assertThat(state(bob, hidden).owner()).isEqualTo(Byline.HIDDEN);
        assertThat(state(asker, hidden).owner()).isEqualTo(new Byline.Myself(asker.id()));
        for (String name : List.of("Ada", "Grace")) {
            act(() -> desk().change(bob, own, day(30), "", name));
            assertThat(state(bob, hidden).owner()).isEqualTo(Byline.HIDDEN);
            assertThat(state(bob, hidden).deputy()).as(name).isPresent();
        }
        act(() -> desk().change(bob, own, day(30), "Grace", ""));
        assertThat(state(bob, hidden).owner()).as("like anybody whom Bob might choose")
                .isEqualTo(new Byline.Named(asker.id()));
        assertThatThrownBy(() -> act(() -> desk().change(bob, own, day(30), "", ""))).isInstanceOf(BadInput.class);
    }

    private ReviewState state(Reader reader, AskId id) {
        return database.call(() -> desk().of(reader, id)).orElseThrow();
    }

    private LocalDate day(int ahead) {
        return time.clock().instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(ahead);
    }

    private ReviewDesk desk() {
        return database.beans().get(ReviewDesk.class);
    }

    private ReviewState state() {
        return database.call(() -> desk().of(asker, ask)).orElseThrow();
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
