package org.cadre.meetings;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.directory.ColleagueLeft;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** Takes the meetings of whoever has left out of the others' calendars, unless they are back. */
@ApplicationScoped
public class CallOffLeavers implements Handler<ColleagueLeft> {
    @Inject
    private Meetings meetings;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected CallOffLeavers() {}

    @Override
    public Class<ColleagueLeft> message() {
        return ColleagueLeft.class;
    }

    @Override
    public void handle(ColleagueLeft left, Delivery delivery) {
        var leaver = new ColleagueId(left.colleague());
        if (colleagues.find(leaver).filter(Colleague::active).isPresent())
            return;
        var now = clock.instant();
        for (var meeting : meetings.ahead(leaver, now)) {
            meeting.cancel(now);
            outbox.append(meeting.id().value(), new MeetingChanged(meeting.id().value(), left.colleague(), true));
        }
    }
}
