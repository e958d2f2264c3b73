package org.cadre.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Answer;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.Authors;
import org.cadre.asks.Byline;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;

/** Reviews of accepted answers. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class ReviewDesk {
    /** The latest day that a review can be set to, from today. */
    public static final Period FARTHEST = Period.ofYears(5);

    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Reviews reviews;
    @Inject
    private Keepers keepers;
    @Inject
    private ReviewSettings settings;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected ReviewDesk() {}

    /** The review of an ask's accepted answer; empty where none is accepted. */
    public Optional<ReviewState> of(Reader reader, AskId id) {
        var ask = asks.seenBy(reader, id);
        return ask.acceptedAnswer().flatMap(reviews::find).map(review -> new ReviewState(review.answer(),
                review.dueAt(), !clock.instant().isBefore(review.dueAt()), owner(reader, ask, review),
                review.deputy(), maySeeTo(reader, review)));
    }

    private static Byline hidden(Reader reader, Review review) {
        return Byline.of(reader, review.owner(), true);
    }

    /** Whom nobody chose by name is the author or the asker, and is as hidden as they are. */
    private Byline owner(Reader reader, Ask ask, Review review) {
        boolean hidden = !review.named() && (ask.anonymous() && ask.asker().equals(review.owner())
                || asks.find(review.answer()).filter(Answer::anonymous).map(Answer::author)
                        .filter(review.owner()::equals).isPresent());
        return Byline.of(reader, review.owner(), hidden);
    }

    /** Says that the answer is still right: it is looked at again after the usual time. */
    public void renew(Reader reader, AnswerId id) {
        var review = mine(reader, id);
        set(review, settings.from(clock.instant()));
        changed(id);
    }

    /**
     * @param due the day from whose begin in the reader's zone it is due
     * @param owner mail address or whole name of who sees to it; empty leaves an anonymous one
     * @param deputy the same of who does so otherwise; may be empty
     * @throws BadInput where the day is past or too far, or nobody of the name may see the ask
     */
    public void change(Reader reader, AnswerId id, LocalDate due, String owner, String deputy) {
        var review = mine(reader, id);
        var ask = asks.seenBy(reader, asks.seenBy(reader, id).ask());
        var today = clock.instant().atZone(reader.zone()).toLocalDate();
        if (!due.isAfter(today))
            throw new BadInput("due", due.toString(), Message.of("bad.over"));
        if (due.isAfter(today.plus(FARTHEST)))
            throw new BadInput("due", due.toString(), Message.of("bad.too-far", FARTHEST.getYears()));
        var second = deputy.isBlank() ? null : known("deputy", deputy, ask);
        if (owner.isBlank() && owner(reader, ask, review).equals(hidden(reader, review)))
            review.keepsItsOwner(second);
        else
            review.givenTo(known("owner", owner, ask), second);
        set(review, due.atStartOfDay(reader.zone()).toInstant());
        changed(id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Answer answer) {
        if (reviews.find(answer.id()).isPresent())
            return;
        var review = Review.of(answer.id(), answer.author(), settings.from(clock.instant()));
        reviews.add(review);
        set(review, review.dueAt());
    }

    /** The same for answers that came from elsewhere, as far as they are accepted; their owners are not flooded. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void beginPast(Collection<AnswerId> answers) {
        if (answers.isEmpty())
            return;
        var letters = new ArrayList<Outbox.Letter>();
        for (Answer answer : reviews.without(answers)) {
            Instant due = kept(settings.ofPast(answer.id(), answer.givenAt(), clock.instant()));
            reviews.add(Review.of(answer.id(), answer.author(), due));
            letters.add(call(answer.id(), due));
        }
        outbox.append(letters);
    }

    private void set(Review review, Instant wanted) {
        Instant due = kept(wanted);
        review.due(due);
        outbox.append(List.of(call(review.answer(), due)));
    }

    /** The database keeps less of an instant than the message would. */
    private static Instant kept(Instant wanted) {
        return wanted.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A stream for each, since an earlier message that is due later would hold up a later one. */
    private static Outbox.Letter call(AnswerId answer, Instant due) {
        return new Outbox.Letter(UUID.randomUUID(), new ReviewDue(answer.value(), due), due);
    }

    private ColleagueId known(String field, String who, Ask ask) {
        return colleagues.knownAs(who).map(Colleague::id).filter(one -> keepers.fit(one, ask))
                .orElseThrow(() -> new BadInput(field, who, Message.of("bad.coauthor")));
    }

    private void changed(AnswerId id) {
        asks.find(id).flatMap(answer -> asks.find(answer.ask())).ifPresent(asks::changed);
    }

    private Review mine(Reader reader, AnswerId id) {
        var answer = asks.seenBy(reader, id);
        asks.seenBy(reader, answer.ask());
        var review = reviews.find(id).orElseThrow(ReviewNotFound::new);
        if (!maySeeTo(reader, review))
            throw new NotAllowedNow(Message.of("review.only-its-keepers"));
        return review;
    }

    private boolean maySeeTo(Reader reader, Review review) {
        return review.owner().equals(reader.id()) || review.deputy().filter(reader.id()::equals).isPresent()
                || asks.find(review.answer()).filter(answer -> authors.wrote(reader.id(), answer)).isPresent();
    }
}
