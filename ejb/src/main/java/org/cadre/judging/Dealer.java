package org.cadre.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.batches.Batch;
import org.cadre.batches.ItemState;
import org.cadre.judging.Lot.Purpose;

/** Puts items before workers who are held. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Dealer {
    /** How long somebody for whom there was nothing is not looked for again: a whole batch is looked through for that. */
    static final Duration IDLE = Duration.ofSeconds(10);
    private static final int LAPSED_AT_ONCE = 50;

    @Inject
    private Places places;
    @Inject
    private Leases leases;
    @Inject
    private Workers workers;

    protected Dealer() {}

    /** The item that the worker has already, with its time begun anew where that was over, or the next one for them. */
    Optional<Lease> deal(Batch batch, Worker worker, Instant now) {
        return leases.current(worker).flatMap(lease -> kept(batch, worker, lease, now))
                .or(() -> next(batch, worker, now));
    }

    private Optional<Lease> kept(Batch batch, Worker worker, Lease lease, Instant now) {
        var over = places.hold(batch.id(), lease.seq()).filter(place -> place.state() != ItemState.OPEN);
        if (over.isPresent()) {
            drop(worker, lease.seq());
            return Optional.empty();
        }
        if (lease.until().isAfter(now))
            return Optional.of(lease);
        var until = until(batch, now);
        return leases.renew(worker, now, until)
                ? Optional.of(new Lease(lease.seq(), now, until, false))
                : Optional.empty();
    }

    private Optional<Lease> next(Batch batch, Worker worker, Instant now) {
        if (worker.idleUntil().filter(now::isBefore).isPresent())
            return Optional.empty();
        var lot = new Lot(batch, worker.id());
        var found = goldIsDue(batch, worker, lot)
                ? places.golden(worker, lot.draw(Purpose.WHICH, worker.turns(), batch.items()))
                : Optional.<Integer>empty();
        if (found.isEmpty()) {
            found = places.reserve(worker).or(() -> leases.lapse(batch.id(), now, LAPSED_AT_ONCE) > 0
                    ? places.reserve(worker)
                    : Optional.empty());
            found.ifPresentOrElse(seq -> workers.moved(worker, seq), () -> workers.idle(worker, now.plus(IDLE)));
        }
        return found.map(seq -> lease(batch, worker, seq, now));
    }

    private static boolean goldIsDue(Batch batch, Worker worker, Lot lot) {
        return batch.goldItems() > 0
                && lot.draw(Purpose.GOLD, worker.turns(), 100) < batch.settings().gold().percent();
    }

    /** Puts an item before a worker who has a place at it. */
    Lease lease(Batch batch, Worker worker, int seq, Instant now) {
        var until = until(batch, now);
        leases.add(worker, seq, now, until);
        return new Lease(seq, now, until, false);
    }

    /** Takes from a worker what they have before them; the item is held. */
    void drop(Worker worker, int seq) {
        boolean kept = leases.take(worker, seq).filter(lease -> !lease.lapsed()).isPresent();
        if (kept && places.hold(worker.batch(), seq).isPresent())
            places.count(worker.batch(), seq, 0, -1, 0);
    }

    private static Instant until(Batch batch, Instant now) {
        return now.plusSeconds(batch.settings().effort().limitSeconds());
    }
}
