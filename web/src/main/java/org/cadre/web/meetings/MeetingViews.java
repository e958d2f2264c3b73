package org.cadre.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.meetings.Meeting;
import org.cadre.meetings.MeetingDesk;
import org.cadre.people.Reader;
import org.cadre.web.Frames;
import org.cadre.web.People;

/** Meetings as a question's page shows them. */
@RequestScoped
public class MeetingViews {
    @Inject
    MeetingDesk desk;
    @Inject
    People people;
    @Inject
    Frames frames;

    /** @param mayBook whether the two of a meeting are there: an asker, and somebody who helps */
    public MeetingsView of(Reader reader, AskId ask, boolean mayBook) {
        var found = desk.of(reader, ask);
        var person = People.from(people.named(found.stream().map(one -> one.other(reader.id())).toList()));
        return new MeetingsView(found.stream()
                .map(one -> new MeetingsView.Line(one.id().toString(), person.apply(one.other(reader.id())),
                        one.begins(), ahead(one)))
                .toList(), mayBook && found.isEmpty());
    }

    private boolean ahead(Meeting meeting) {
        return meeting.begins().isAfter(frames.texts().now());
    }
}
