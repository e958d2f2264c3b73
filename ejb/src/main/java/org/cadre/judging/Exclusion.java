package org.cadre.judging;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.batches.Batch;
import org.cadre.people.ColleagueId;

/** Leaves out what a worker said in a batch, as a person has decided. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Exclusion {
    @Inject
    private Workers workers;
    @Inject
    private Leases leases;
    @Inject
    private Places places;
    @Inject
    private Dealer dealer;
    @Inject
    private Clock clock;

    protected Exclusion() {}

    /**
     * What they said stays written and counts no more. While the batch is not over their places go to others, and items that
     * were decided with them are open again, but those that a person has decided. Once more changes nothing.
     */
    public void exclude(Batch batch, ColleagueId id) {
        workers.hold(batch.id(), id).filter(worker -> worker.excludedAt().isEmpty()).ifPresent(worker -> {
            workers.exclude(worker, clock.instant());
            if (batch.state().over())
                return;
            places.hold(worker);
            leases.current(worker).ifPresent(lease -> {
                places.hold(batch.id(), lease.seq());
                dealer.drop(worker, lease.seq());
            });
            places.vacate(worker);
        });
    }
}
