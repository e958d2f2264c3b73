package org.cadre.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.Date;

import org.cadre.mail.CalendarPart;
import org.cadre.meetings.Meeting;
import org.cadre.people.Colleague;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;

/** A meeting as iCalendar (RFC 5545, RFC 5546): the same UID always, and a higher SEQUENCE once it is called off. */
final class CalendarFile {
    private CalendarFile() {}

    /**
     * @param booker its organizer
     * @param summary what it is called in the calendar
     * @param page where more is read
     * @param written now
     */
    static CalendarPart of(Meeting meeting, Colleague booker, Colleague guest, String summary, URI page, Method method,
            Instant written) {
        var event = new VEvent();
        event.setUid(meeting.id() + "@cadre");
        event.setSequence(meeting.cancelled() ? 1 : 0);
        event.setDateTimeStamp(Date.from(written));
        event.setDateStart(Date.from(meeting.begins()));
        event.setDateEnd(Date.from(meeting.ends()));
        event.setSummary(summary);
        event.setDescription(page.toString());
        event.setUrl(page.toString());
        event.setStatus(meeting.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setOrganizer(new Organizer(booker.name(), booker.mail()));
        event.addAttendee(attendee(booker, ParticipationStatus.ACCEPTED));
        event.addAttendee(attendee(guest, ParticipationStatus.NEEDS_ACTION));
        var calendar = new ICalendar();
        calendar.setProductId("-//Cadre//Meetings//EN");
        calendar.setMethod(method);
        calendar.addEvent(event);
        return new CalendarPart(method.getValue(), Biweekly.write(calendar).version(ICalVersion.V2_0).go());
    }

    private static Attendee attendee(Colleague who, ParticipationStatus status) {
        var attendee = new Attendee(who.name(), who.mail());
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(status);
        attendee.setRsvp(status == ParticipationStatus.NEEDS_ACTION);
        return attendee;
    }
}
