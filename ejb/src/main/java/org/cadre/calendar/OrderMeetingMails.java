package org.cadre.calendar;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.mail.MailServer;
import org.cadre.meetings.MeetingChanged;
import org.cadre.meetings.MeetingId;
import org.cadre.meetings.Meetings;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;

/** A mail for each of the two, apart: one address that takes no mail does not hold up the other. */
@ApplicationScoped
class OrderMeetingMails implements Handler<MeetingChanged> {
    @Inject
    private Meetings meetings;
    @Inject
    private MailServer server;
    @Inject
    private Outbox outbox;

    protected OrderMeetingMails() {}

    @Override
    public Class<MeetingChanged> message() {
        return MeetingChanged.class;
    }

    @Override
    public void handle(MeetingChanged changed, Delivery delivery) {
        if (!server.configured())
            return;
        meetings.find(new MeetingId(changed.meeting())).ifPresent(meeting -> meeting.both()
                .forEach(one -> outbox.append(stream(changed.meeting(), one.value()), new MeetingMailDue(
                        changed.meeting(), one.value(), changed.by(), changed.cancelled()))));
    }

    /** What is called off is told after what was booked. */
    private static UUID stream(UUID meeting, UUID recipient) {
        return UUID.nameUUIDFromBytes((meeting + " " + recipient).getBytes(StandardCharsets.US_ASCII));
    }
}
