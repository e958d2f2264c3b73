package org.cadre.picks;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;
import org.cadre.outbox.Outbox;

/** Looks once a week for colleagues near everybody's interests. */
@ApplicationScoped
public class PickPeople implements Chore {
    @Inject
    private Picks picks;
    @Inject
    private Outbox outbox;

    protected PickPeople() {}

    @Override
    public String name() {
        return "pick-people";
    }

    @Override
    public int tidy(Instant now, int most) {
        var week = PickDesk.week(now);
        var due = picks.due(week, most);
        due.forEach(reader -> picks.pick(reader, week)
                .ifPresent(skill -> outbox.append(reader, new PeoplePicked(reader, skill))));
        return due.size();
    }
}
