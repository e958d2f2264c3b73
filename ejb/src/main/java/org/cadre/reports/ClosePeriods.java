package org.cadre.reports;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.housekeeping.Chore;
import org.cadre.reports.Snapshots.Place;

/**
 * Closes each period that is over, one report for one clearance at a time: while a transaction is open that holds a chore, no
 * copy of the database learns of a change.
 */
@ApplicationScoped
class ClosePeriods implements Chore {
    /** How far back it looks for one that was not closed. */
    private static final int MONTHS = 13;

    @Inject
    private Reports reports;
    @Inject
    private Bookkeeping books;
    @Inject
    private Snapshots snapshots;
    @Inject
    private ReportSettings settings;

    protected ClosePeriods() {}

    @Override
    public String name() {
        return "report-periods";
    }

    /** @return `most` where there is another one, as nothing is thrown away */
    @Override
    public int tidy(Instant now, int most) {
        var closed = snapshots.closed();
        var open = over(now).stream()
                .flatMap(period -> Arrays.stream(ReportKey.values())
                        .flatMap(key -> Arrays.stream(Classification.values()).map(level -> new Place(key, period,
                                level))))
                .filter(place -> !closed.contains(place)).limit(2).toList();
        if (open.isEmpty())
            return 0;
        try {
            var first = open.getFirst();
            snapshots.keep(books.computed(reports.of(first.report()), first.period(), first.clearance()), now);
        } catch (BadInput _) {
            // something is being thrown away at this moment: the next turn comes
            return 0;
        }
        return open.size() > 1 ? most : 0;
    }

    /** The last ones first, none from before the first ask. */
    private List<Period> over(Instant now) {
        var beginning = snapshots.beginning().orElse(now);
        return Arrays.stream(Period.Length.values()).flatMap(length -> before(Period.of(length,
                now.atZone(settings.zone()).toLocalDate()), length)).filter(
                        period -> period.until(settings.zone()).isAfter(beginning))
                .toList();
    }

    private static Stream<Period> before(Period running, Period.Length length) {
        return Stream.iterate(running.before(), Period::before).limit(MONTHS / length.months() + 1L);
    }
}
