package org.cadre.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.AuthorDesk;
import org.cadre.asks.Byline;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.invitations.InvitationState;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.worktime.WorkingTimes;

/** Sets twenty minutes apart for an asker and a helper. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class MeetingDesk {
    /** How far ahead a meeting can be. */
    public static final Duration FARTHEST = Duration.ofDays(60);
    private static final int OFFERS = 6;

    @Inject
    private Asks asks;
    @Inject
    private AuthorDesk authors;
    @Inject
    private Invitations invitations;
    @Inject
    private Colleagues colleagues;
    @Inject
    private WorkingTimes working;
    @Inject
    private Meetings meetings;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected MeetingDesk() {}

    /** With whom the reader can meet about an ask: its helpers for the asker, the asker for a helper. */
    public List<ColleagueId> partners(Reader reader, AskId id) {
        return partners(reader, asks.seenBy(reader, id));
    }

    /** The reader's own to an ask that are not over, the next first. */
    public List<Meeting> of(Reader reader, AskId id) {
        return meetings.ahead(reader.id(), asks.seenBy(reader, id).id(), clock.instant());
    }

    /**
     * Times when both work and neither is away, in time's order, at most six in the next two weeks.
     *
     * @throws BadInput where the reader cannot meet this colleague about the ask
     */
    public List<Instant> times(Reader reader, AskId id, ColleagueId with) {
        var ask = asks.seenBy(reader, id);
        checkPartner(reader, ask, with);
        var both = List.of(reader.id(), with);
        var now = clock.instant();
        var earliest = both.stream().flatMap(one -> colleagues.profile(one).awayUntil().stream())
                .filter(now::isBefore).max(Instant::compareTo).orElse(now);
        return Times.of(working.of(both).values(), earliest, meetings.begins(both, now), reader.zone(), OFFERS);
    }

    /**
     * Books one, which both are told of.
     *
     * @throws BadInput where the reader cannot meet this colleague about the ask, or not at that time
     * @throws NotAllowedNow where they have one before them already
     */
    public Meeting book(Reader reader, AskId id, ColleagueId with, Instant begins) {
        var ask = asks.seenBy(reader, id);
        checkPartner(reader, ask, with);
        var now = clock.instant();
        var at = begins.truncatedTo(ChronoUnit.MINUTES);
        if (!at.isAfter(now))
            throw new BadInput("begins", begins.toString(), Message.of("meeting.over"));
        if (at.isAfter(now.plus(FARTHEST)))
            throw new BadInput("begins", begins.toString(), Message.of("meeting.too-far", FARTHEST.toDays()));
        var both = List.of(reader.id(), with);
        meetings.hold(both);
        if (meetings.ahead(reader.id(), id, now).stream().anyMatch(one -> one.both().contains(with)))
            throw new NotAllowedNow(Message.of("meeting.one-already"));
        if (!Times.free(at, meetings.begins(both, now)))
            throw new BadInput("begins", begins.toString(), Message.of("meeting.taken"));
        var meeting = Meeting.booked(id, reader.id(), with, at, now);
        meetings.add(meeting);
        outbox.append(meeting.id().value(), new MeetingChanged(meeting.id().value(), reader.id().value(), false));
        return meeting;
    }

    /** Calls one off, which both are told of. @throws MeetingNotFound where it is none of the reader's before them */
    public AskId cancel(Reader reader, MeetingId id) {
        var meeting = mine(reader, id);
        if (meeting.cancelled() || !meeting.begins().isAfter(clock.instant()))
            throw new MeetingNotFound();
        meeting.cancel(clock.instant());
        outbox.append(id.value(), new MeetingChanged(id.value(), reader.id().value(), true));
        return meeting.ask();
    }

    /** @throws MeetingNotFound where it is none of the reader's, or the ask is none that they may see any more */
    public Meeting mine(Reader reader, MeetingId id) {
        return meetings.find(id).filter(one -> one.both().contains(reader.id()))
                .filter(one -> asks.sees(reader, one.ask())).orElseThrow(MeetingNotFound::new);
    }

    private void checkPartner(Reader reader, Ask ask, ColleagueId with) {
        if (!partners(reader, ask).contains(with))
            throw new BadInput("with", with.toString(), Message.of("meeting.no-partner"));
    }

    private List<ColleagueId> partners(Reader reader, Ask ask) {
        if (ask.anonymous())
            return List.of();
        var helpers = new LinkedHashSet<ColleagueId>();
        // who has answered is known as an author, or is not to be known
        invitations.of(ask.id()).stream().filter(one -> one.state() == InvitationState.ACCEPTED)
                .forEach(one -> helpers.add(one.invitee()));
        authors.of(reader, asks.answersTo(ask)).values().stream().flatMap(List::stream)
                .filter(Byline.Named.class::isInstance).flatMap(one -> one.known().stream()).forEach(helpers::add);
        helpers.remove(ask.asker());
        List<ColleagueId> wanted = ask.askedBy(reader)
                ? new ArrayList<>(helpers)
                : helpers.contains(reader.id()) ? List.of(ask.asker()) : List.of();
        Set<ColleagueId> here = Set.copyOf(colleagues.all(wanted).stream()
                .filter(one -> one.active() && !one.machine()).map(Colleague::id).toList());
        return wanted.stream().filter(here::contains)
                .filter(one -> colleagues.reader(one).filter(ask::visibleTo).isPresent()).toList();
    }
}
