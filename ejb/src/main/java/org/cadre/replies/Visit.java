package org.cadre.replies;

import java.io.IOException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;

import org.cadre.mail.Deadline;

/** One visit to the mailbox: until nothing is left, or it has lasted long enough. One node at a time. */
@ApplicationScoped
class Visit {
    /** Ends well before another node may begin. */
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int CLAIM_SECONDS = 600;

    @Inject
    private ReplyDesk desk;
    @Inject
    private Reading reading;

    protected Visit() {}

    void to(MailboxSettings mailbox) throws MessagingException, IOException {
        if (!desk.claim(CLAIM_SECONDS))
            return;
        var deadline = new Deadline();
        deadline.in(LONGEST);
        try (var box = Mailbox.open(mailbox, deadline)) {
            var round = reading.round(mailbox.authserv());
            while (Mailbox.more(box.next(round::read)) && !deadline.over()) {
                // the next window
            }
        } finally {
            desk.release();
        }
    }
}
