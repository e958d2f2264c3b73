package org.cadre.calendar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.mail.Block;
import org.cadre.mail.CalendarPart;
import org.cadre.mail.Letter;
import org.cadre.meetings.Meeting;
import org.cadre.meetings.MeetingDesk;
import org.cadre.meetings.MeetingId;
import org.cadre.meetings.Meetings;
import org.cadre.notices.Links;
import org.cadre.notices.Words;
import org.cadre.passes.Sealed;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;

import biweekly.property.Method;

/** Words the mails about meetings, and the file that a calendar takes. */
@ApplicationScoped
@Transactional
public class MeetingLetters {
    @Inject
    private Meetings meetings;
    @Inject
    private MeetingDesk desk;
    @Inject
    private Asks asks;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Links links;
    @Inject
    private Clock clock;

    protected MeetingLetters() {}

    /**
     * One of the reader's meetings for their calendar.
     *
     * @throws org.cadre.meetings.MeetingNotFound where it is none of the reader's
     */
    public String file(Reader reader, MeetingId id) {
        var meeting = desk.mine(reader, id);
        var words = new Words(colleagues.get(reader.id()));
        var method = meeting.cancelled() ? Method.cancel() : Method.publish();
        return part(meeting, asks.seenBy(reader, meeting.ask()), words, method).text();
    }

    /** @return empty where it is over or was called off meanwhile, or the recipient may not see the ask any more */
    Optional<Letter> write(MeetingMailDue due, UUID id) {
        var recipient = new ColleagueId(due.recipient());
        return meetings.find(new MeetingId(due.meeting())).filter(one -> clock.instant().isBefore(one.ends()))
                .filter(one -> one.cancelled() == due.cancelled())
                .flatMap(one -> colleagues.reader(recipient).flatMap(
                        reader -> asks.find(one.ask()).filter(ask -> ask.visibleTo(reader))).map(
                                ask -> letter(id, one, ask, due)));
    }

    private Letter letter(UUID id, Meeting meeting, Ask ask, MeetingMailDue due) {
        var words = new Words(colleagues.get(new ColleagueId(due.recipient())));
        boolean sealed = Sealed.is(ask);
        String key = due.cancelled() ? "mail.meeting.cancelled" : "mail.meeting.booked";
        return new Letter(id, ask.id().value(), words.recipient().mail(), words.recipient().name(), words.language(),
                sealed ? words.say("mail.sealed.subject") : words.say(key + ".subject", ask.title()),
                sealed ? sealed(ask, words) : open(meeting, ask, due, words, key), clock.instant(), Optional.empty(),
                Optional.empty(),
                sealed ? Optional.empty() : Optional.of(part(meeting, ask, words, method(meeting, due))));
    }

    private static Method method(Meeting meeting, MeetingMailDue due) {
        if (due.cancelled())
            return Method.cancel();
        return due.recipient().equals(meeting.guest().value()) ? Method.request() : Method.publish();
    }

    private List<Block> sealed(Ask ask, Words words) {
        return List.of(new Block.Paragraph(words.say("mail.sealed.text")), look(ask, words, "mail.sealed.look"),
                new Block.Footer(words.say("mail.footer")));
    }

    private List<Block> open(Meeting meeting, Ask ask, MeetingMailDue due, Words words, String key) {
        var other = colleagues.get(meeting.other(new ColleagueId(due.recipient())));
        String whose = due.by().equals(due.recipient()) ? ".mine" : ".theirs";
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(words.say(key + whose, other.name())));
        blocks.add(new Block.Quote(ask.title(), ask.language()));
        blocks.add(new Block.Paragraph(words.say(key + ".when", words.time(meeting.begins()),
                Meeting.LENGTH.toMinutes(), other.name(), other.mail())));
        blocks.add(look(ask, words, "mail.meeting.look"));
        blocks.add(new Block.Footer(words.say("mail.footer")));
        return blocks;
    }

    private Block look(Ask ask, Words words, String key) {
        return new Block.Links(List.of(new Block.Link(words.say(key), links.ask(ask.id()))));
    }

    private CalendarPart part(Meeting meeting, Ask ask, Words words, Method method) {
        Colleague booker = colleagues.get(meeting.bookedBy());
        Colleague guest = colleagues.get(meeting.guest());
        var other = words.recipient().id().equals(guest.id()) ? booker : guest;
        return CalendarFile.of(meeting, booker, guest, words.say("meeting.summary", other.name(), ask.title()),
                links.ask(ask.id()), method, clock.instant());
    }
}
