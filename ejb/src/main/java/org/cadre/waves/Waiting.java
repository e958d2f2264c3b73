package org.cadre.waves;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.plans.Plans;

/**
 * Wakes the asks that wait for a colleague, by a message for each: one transaction that held the locks of several plans
 * could meet another one that holds them in another order.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Waiting {
    /** One colleague has time for a few at most; the others are woken by the hour. */
    private static final int MOST = 10;

    @Inject
    private Plans plans;
    @Inject
    private Outbox outbox;

    protected Waiting() {}

    public void wake(ColleagueId colleague) {
        for (AskId ask : plans.waitingFor(colleague, MOST))
            outbox.append(colleague.value(), new CapacityFreed(ask.value()));
    }
}
