package org.cadre.retention;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.audit.Acts;
import org.cadre.housekeeping.Chore;
import org.cadre.trail.Beginnings;
import org.cadre.trail.Beginnings.Going;
import org.cadre.trail.Beginnings.Gone;
import org.cadre.trail.Beginnings.Over;
import org.cadre.trail.Sealing;
import org.cadre.trail.TrailSettings;
import org.cadre.verifier.Checkpoint;
import org.cadre.verifier.Start;

/** Takes the beginning of the audit trail: announces it at one turn, and throws it away at a later one. */
@ApplicationScoped
class PurgeTrail implements Chore {
    /** The kind of {@link org.cadre.audit.Act} that is kept. */
    static final String PURGED = "TRAIL_PURGED";
    private static final int AT_ONCE = 10_000;
    /** How often every server has looked before something goes. */
    private static final int LOOKS = 4;

    @Inject
    private Periods periods;
    @Inject
    private Beginnings beginnings;
    @Inject
    private Sealing sealing;
    @Inject
    private TrailSettings settings;
    @Inject
    private Records records;
    @Inject
    private Acts acts;

    protected PurgeTrail() {}

    @Override
    public String name() {
        return "trail";
    }

    /** A large batch at each turn, since each is a line of the checkpoints' file for ever. */
    @Override
    public int tidy(Instant now, int most) {
        var over = new Over(PurgeRecords.cutoff(period(RecordKind.ACT, now), now).before(),
                PurgeRecords.cutoff(period(RecordKind.DECISION, now), now).before());
        var waiting = beginnings.announced().filter(one -> !beginnings.gone(one));
        waiting.filter(one -> signed(one) && !now.isBefore(one.announced().plus(settings.every().multipliedBy(LOOKS))))
                .ifPresent(one -> purge(one, over, now));
        if (waiting.map(beginnings::gone).orElse(true))
            beginnings.announce(over, sealing.last().map(Checkpoint::count).orElse(0L) - 1, AT_ONCE, now);
        return 0;
    }

    private boolean signed(Going one) {
        return sealing.start().map(Start::count).equals(Optional.of(one.upto()));
    }

    private void purge(Going one, Over over, Instant now) {
        var gone = beginnings.purge(one, over).stream()
                .collect(Collectors.groupingBy(Gone::source, Collectors.mapping(Gone::id, Collectors.toList())));
        gone.forEach((source, ids) -> records.note(RecordKind.valueOf(source), now, ids));
        if (!gone.isEmpty())
            keep(one, period(RecordKind.ACT, now), period(RecordKind.DECISION, now));
    }

    /** By whom the period was set; where it is the usual one, by the schedule itself. */
    private void keep(Going one, Period ofActs, Period ofDecisions) {
        var schedule = RetentionDesk.subject(RecordKind.ACT, Optional.empty());
        acts.keep(PURGED, schedule, ofActs.setBy().map(setter -> setter.value()).orElse(schedule), schedule,
                Map.of("first", Long.toString(one.upto() - one.entries() + 1), "last", Long.toString(one.upto()),
                        "entries", Long.toString(one.entries()), "days.ACT", Integer.toString(ofActs.days()),
                        "days.DECISION", Integer.toString(ofDecisions.days())));
    }

    private Period period(RecordKind kind, Instant now) {
        return periods.at(now, kind, Optional.empty());
    }
}
