package org.cadre.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.mail.MailNotSent;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Sends it, and tries until the meeting is over. */
@ApplicationScoped
class MailMeeting implements Handler<MeetingMailDue> {
    @Inject
    private MeetingLetters letters;
    @Inject
    private MailServer server;

    protected MailMeeting() {}

    @Override
    public Class<MeetingMailDue> message() {
        return MeetingMailDue.class;
    }

    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    /** @throws MailNotSent which is a later retry */
    @Override
    public void handle(MeetingMailDue due, Delivery delivery) {
        letters.write(due, delivery.id()).ifPresent(server::send);
    }
}
