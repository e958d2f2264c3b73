package org.cadre.notices;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.mail.MailNotSent;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/**
 * Sends the mail of a notice. It is written anew at each try, in a transaction that is over before the server is called,
 * and marked as sent in another; killed between the server's 250 and that, it goes out again with the same Message-ID.
 */
@ApplicationScoped
class MailHandler implements Handler<MailDue> {
    /** How long a recipient whom the mail server refuses is tried, since that may be mended; a server that is down, for ever. */
    private static final Duration PATIENCE = Duration.ofDays(4);

    @Inject
    private Letters letters;
    @Inject
    private MailServer server;
    @Inject
    private Clock clock;

    protected MailHandler() {}

    @Override
    public Class<MailDue> message() {
        return MailDue.class;
    }

    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    @Override
    public void handle(MailDue due, Delivery delivery) {
        var id = new NoticeId(due.notice());
        var letter = letters.write(id);
        if (letter.isEmpty())
            return;
        try {
            server.send(letter.get());
        } catch (MailNotSent failure) {
            if (!failure.permanent() || clock.instant().isBefore(delivery.appended().plus(PATIENCE)))
                throw failure;
            letters.became(id, MailState.UNDELIVERABLE);
            return;
        }
        letters.became(id, MailState.SENT);
    }
}
