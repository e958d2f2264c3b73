package org.cadre.keys;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.accounts.PasswordReplaced;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells a colleague that the password is another now, so that one who did not replace it notices. */
@ApplicationScoped
class MailReplaced implements Handler<PasswordReplaced> {
    private static final Duration NEWS = Duration.ofDays(4);

    @Inject
    private KeyLetters letters;
    @Inject
    private MailServer server;
    @Inject
    private Clock clock;

    protected MailReplaced() {}

    @Override
    public Class<PasswordReplaced> message() {
        return PasswordReplaced.class;
    }

    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    @Override
    public void handle(PasswordReplaced message, Delivery delivery) {
        if (server.configured() && clock.instant().isBefore(delivery.appended().plus(NEWS)))
            letters.replaced(message.colleague(), delivery.id()).ifPresent(server::send);
    }
}
