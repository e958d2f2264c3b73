package org.cadre.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.mail.MailNotSent;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Sends a key, and tries until it would have expired. */
@ApplicationScoped
class MailKey implements Handler<KeyDue> {
    @Inject
    private KeyLetters letters;
    @Inject
    private MailServer server;

    protected MailKey() {}

    @Override
    public Class<KeyDue> message() {
        return KeyDue.class;
    }

    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    /** @throws MailNotSent which is a later retry */
    @Override
    public void handle(KeyDue due, Delivery delivery) {
        letters.write(due, delivery.id()).ifPresent(server::send);
    }
}
