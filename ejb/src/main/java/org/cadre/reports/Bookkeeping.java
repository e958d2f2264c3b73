package org.cadre.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.reports.Snapshots.Snapshot;
import org.cadre.retention.Periods;
import org.cadre.retention.RecordKind;

/** The figures of any period: as it was closed, or as they are now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Bookkeeping {
    static final String PERIOD = "period";

    @Inject
    private Computing computing;
    @Inject
    private Snapshots snapshots;
    @Inject
    private Periods retention;
    @Inject
    private ReportSettings settings;
    @Inject
    private Clock clock;

    protected Bookkeeping() {}

    /** @param closed empty where the figures are those of now */
    record Entry(Ledger ledger, Optional<Closed> closed) {}

    /**
     * @param wanted which units are; of a closed period the others are left out
     * @throws BadInput naming the period where there are none
     */
    public Entry of(Report report, Period period, Classification clearance, Predicate<String> wanted) {
        begun(period);
        return snapshots.find(report.key(), period, clearance, wanted)
                .map(found -> new Entry(found.ledger(), Optional.of(found.closed())))
                .orElseGet(() -> new Entry(computed(report, period, clearance), Optional.empty()));
    }

    /** The same for a comparison, which is left out where there is nothing to compare with. */
    public Optional<Ledger> before(Report report, Period period, Classification clearance,
            Predicate<String> wanted) {
        var one = period.before();
        return snapshots.find(report.key(), one, clearance, wanted).map(Snapshot::ledger)
                .or(() -> Optional.of(one).filter(this::kept).map(_ -> computed(report, one, clearance)));
    }

    /** Counted anew from the rows that there are, also where the period is closed. */
    public Ledger computed(Report report, Period period, Classification clearance) {
        counting(period);
        return new Ledger(report.key(), period, clearance, computing.nodes(report, window(period, clearance)));
    }

    public Window window(Period period, Classification clearance) {
        var until = period.until(settings.zone());
        var now = clock.instant();
        return new Window(period.from(settings.zone()), until.isBefore(now) ? until : now, clearance);
    }

    /** @throws BadInput where rows of the period cannot be counted now or any more */
    public void counting(Period period) {
        begun(period);
        if (!kept(period))
            throw new BadInput(PERIOD, period.toString(), Message.of("reports.purged"));
        if (!snapshots.undisturbed())
            throw new BadInput(PERIOD, period.toString(), Message.of("reports.purging"));
    }

    private void begun(Period period) {
        if (period.from(settings.zone()).isAfter(clock.instant()))
            throw new BadInput(PERIOD, period.toString(), Message.of("reports.future"));
    }

    /** Whether none of its rows has been thrown away because its time was over. */
    private boolean kept(Period period) {
        var now = clock.instant();
        return !period.from(settings.zone()).isBefore(now.minus(Duration.ofDays(shortest(now))));
    }

    private int shortest(Instant now) {
        return Arrays.stream(new RecordKind[]{RecordKind.ASK, RecordKind.ACT, RecordKind.DECISION})
                .flatMap(kind -> kind.levels().stream().map(level -> retention.at(now, kind, level).days()))
                .min(Integer::compare).orElseThrow();
    }
}
