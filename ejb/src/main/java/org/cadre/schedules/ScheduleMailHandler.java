package org.cadre.schedules;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells somebody what became of a schedule: its owner of who was skipped, governance that there is no owner any more. */
@ApplicationScoped
class ScheduleMailHandler implements Handler<ScheduleMailDue> {
    @Inject
    private ScheduleLetters letters;
    @Inject
    private MailServer server;

    protected ScheduleMailHandler() {}

    @Override
    public Class<ScheduleMailDue> message() {
        return ScheduleMailDue.class;
    }

    @Override
    public boolean listens() {
        return server.configured();
    }

    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    @Override
    public void handle(ScheduleMailDue due, Delivery delivery) {
        UUID id = delivery.id();
        letters.told(id, due).ifPresent(server::send);
    }
}
