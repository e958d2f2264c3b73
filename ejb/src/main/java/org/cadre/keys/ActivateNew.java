package org.cadre.keys;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.directory.DirectoryTakenOver;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;
import org.eclipse.microprofile.config.Config;

/**
 * Sends a key to those whom the directory has brought, where `cadre.activation.on-import` is true. It is not by itself: the
 * first import is a trial in many a company, and a mail to everybody cannot be taken back.
 */
@ApplicationScoped
class ActivateNew implements Handler<DirectoryTakenOver> {
    @Inject
    private MailServer server;
    @Inject
    private Config config;
    @Inject
    private Outbox outbox;

    protected ActivateNew() {}

    @Override
    public Class<DirectoryTakenOver> message() {
        return DirectoryTakenOver.class;
    }

    @Override
    public void handle(DirectoryTakenOver taken, Delivery delivery) {
        boolean wanted = config.getOptionalValue("cadre.activation.on-import", String.class)
                .filter(Boolean::parseBoolean).isPresent();
        if (wanted && server.configured())
            outbox.append(UUID.randomUUID(), new ActivationsWanted(Activations.NOBODY, false));
    }
}
