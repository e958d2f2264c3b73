package org.cadre.picks;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.people.Reader;

/** This week's colleagues near the reader's interests. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class PickDesk {
    @Inject
    private Picks picks;
    @Inject
    private Clock clock;

    protected PickDesk() {}

    /** Empty for whoever does not want it. */
    public List<Pick> ofWeek(Reader reader) {
        return picks.choice(reader.id()).receives() ? picks.of(reader, week(clock.instant())) : List.of();
    }

    public PickChoice mine(Reader reader) {
        return picks.choice(reader.id());
    }

    /** From now on; whoever does not want to be shown is gone from the picks of this week too. */
    public void choose(Reader reader, PickChoice wanted) {
        picks.choose(reader.id(), wanted);
    }

    /** Its Monday. */
    static LocalDate week(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
