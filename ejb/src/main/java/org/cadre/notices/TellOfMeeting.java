package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.meetings.MeetingChanged;
import org.cadre.meetings.MeetingId;
import org.cadre.meetings.Meetings;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;

/** Tells the other one that a meeting was booked, or called off; their calendars have a mail of their own. */
@ApplicationScoped
class TellOfMeeting implements Handler<MeetingChanged> {
    @Inject
    private Meetings meetings;
    @Inject
    private Announcer announcer;

    protected TellOfMeeting() {}

    @Override
    public Class<MeetingChanged> message() {
        return MeetingChanged.class;
    }

    @Override
    public void handle(MeetingChanged changed, Delivery delivery) {
        var by = new ColleagueId(changed.by());
        var kind = changed.cancelled() ? NoticeKind.MEETING_CANCELLED : NoticeKind.MEETING_BOOKED;
        meetings.find(new MeetingId(changed.meeting())).ifPresent(meeting -> announcer.tell(meeting.other(by),
                Occasion.of(kind, delivery.id(), meeting.ask()).by(by)));
    }
}
