package org.cadre.replies;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.mail.Letter;
import org.cadre.mail.MailNotSent;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells the sender of a reply by one mail that it was not taken, or not all of it; given up where that is refused. */
@ApplicationScoped
class NoteHandler implements Handler<NoteDue> {
    private static final Duration PATIENCE = Duration.ofDays(1);

    @Inject
    private Notes notes;
    @Inject
    private MailServer server;
    @Inject
    private Clock clock;

    protected NoteHandler() {}

    @Override
    public Class<NoteDue> message() {
        return NoteDue.class;
    }

    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    @Override
    public void handle(NoteDue due, Delivery delivery) {
        var letter = server.configured() ? notes.write(due.reply()) : Optional.<Letter>empty();
        if (letter.isEmpty() || clock.instant().isAfter(delivery.appended().plus(PATIENCE)))
            return;
        try {
            server.send(letter.get());
        } catch (MailNotSent failure) {
            if (!failure.permanent())
                throw failure;
        }
    }
}
