package org.cadre.operation;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.database.Migration;
import org.cadre.matching.IndexKeeper;
import org.cadre.matching.IndexStatus;
import org.cadre.outbox.Relay;
import org.cadre.webhooks.Couriers;

/** Answers at once and without the database, from what is known. */
@ApplicationScoped
public class Conditions {
    /** Three measurements in a row did not come back. */
    static final Duration STALE = Watch.EVERY.multipliedBy(3);
    static final Duration STANDSTILL = Duration.ofMinutes(2);

    @Inject
    private Watch watch;
    @Inject
    private Relay relay;
    @Inject
    private Couriers couriers;
    @Inject
    private IndexKeeper index;
    @Inject
    private Migration migration;

    protected Conditions() {}

    /** What only a restart helps against: threads that ended, or wait for each other for ever. */
    public Condition workers() {
        int ended = relay.ended() + couriers.ended() + (index.alive() ? 0 : 1);
        long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        int stuck = deadlocked == null ? 0 : deadlocked.length;
        return new Condition("workers", ended == 0 && stuck == 0, Map.of("ended", (long) ended, "deadlocked",
                (long) stuck));
    }

    public Condition database() {
        return database(watch.reading());
    }

    static Condition database(Optional<Reading> last) {
        return new Condition("database", last.filter(reading -> reading.age().compareTo(STALE) < 0).isPresent(),
                last.map(reading -> Map.of("measuredMillisAgo", reading.age().toMillis())).orElse(Map.of()));
    }

    public Condition migrations() {
        return new Condition("migrations", migration.done(), Map.of("version", migration.version()));
    }

    public Condition outbox() {
        return outbox(watch.reading(), relay.idle());
    }

    /** What leaves the database does not count: a mail server that is down is no reason to send people away. */
    static Condition outbox(Optional<Reading> last, Duration idle) {
        var lane = last.flatMap(reading -> reading.lanes().stream().filter(one -> one.name().equals("inside"))
                .findFirst());
        Duration oldest = lane.map(Lane::oldest).orElse(Duration.ZERO);
        boolean moving = oldest.compareTo(STANDSTILL) < 0 || idle.compareTo(STANDSTILL) < 0;
        return new Condition("outbox", lane.isPresent() && moving, lane.map(one -> Map.of("due", one.due(), "parked",
                one.parked(), "oldestMillis", oldest.toMillis())).orElse(Map.of()));
    }

    public Condition index() {
        IndexStatus status = index.status();
        return new Condition("index", status.position().isPresent(), Map.of("lagMillis", status.lag().toMillis(),
                "rebuilds", (long) status.rebuilds(), "failures", (long) status.failures()));
    }
}
