package org.cadre.replies;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Asks;
import org.cadre.outbox.Outbox;
import org.cadre.passes.Author;
import org.cadre.passes.PassDesk;
import org.cadre.passes.Sealed;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** What is done with replies. Each verb is one transaction. */
@ApplicationScoped
@Transactional
class ReplyDesk {
    /** More than anybody writes in an hour. */
    static final int HOURLY = 30;
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private Replies replies;
    @Inject
    private Posting posting;
    @Inject
    private PassDesk passes;
    @Inject
    private Asks asks;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected ReplyDesk() {}

    boolean claim(int seconds) {
        return replies.claim(seconds);
    }

    void release() {
        replies.release();
    }

    Optional<Outcome> known(byte[] fingerprint) {
        return replies.find(fingerprint).map(Replies.Row::outcome);
    }

    /** Who has this address and is here. */
    Optional<ColleagueId> colleague(String mail) {
        return colleagues.byMail(mail).filter(Colleague::active).map(Colleague::id);
    }

    Optional<Author> author(String secret) {
        return passes.author(secret);
    }

    /** How many of this sender's mails can still be taken in this hour; negative below the one that is told of it. */
    int left(ColleagueId sender) {
        return HOURLY - replies.since(sender, clock.instant().minus(HOUR));
    }

    boolean ours(UUID letter) {
        return replies.ours(letter);
    }

    /** @throws AskNotFound where the author may not see it any more */
    boolean sealed(Author author) {
        return Sealed.is(asks.seenBy(author.reader(), author.ask()));
    }

    /** Posts, and notes that it is done, or neither. Throws what the desk of asks throws. */
    void post(byte[] fingerprint, Author author, String words, boolean incomplete) {
        var answer = posting.post(author, words);
        var note = incomplete ? Optional.of(Refusal.WITHOUT_ATTACHMENTS) : Optional.<Refusal>empty();
        add(fingerprint, Optional.of(author.reader().id()), Optional.of(author.ask()), Outcome.POSTED, note,
                answer);
    }

    /** @param ask named only where the sender may know of it */
    void refuse(byte[] fingerprint, ColleagueId sender, Optional<AskId> ask, Refusal why) {
        add(fingerprint, Optional.of(sender), ask, Outcome.REFUSED, Optional.of(why), Optional.empty());
    }

    private void add(byte[] fingerprint, Optional<ColleagueId> sender, Optional<AskId> ask, Outcome outcome,
            Optional<Refusal> note, Optional<AnswerId> answer) {
        var row = new Replies.Row(UUID.randomUUID(), sender, ask, outcome, note);
        replies.add(fingerprint, row, answer, clock.instant());
        if (note.isPresent())
            outbox.append(row.id(), new NoteDue(row.id()));
    }
}
