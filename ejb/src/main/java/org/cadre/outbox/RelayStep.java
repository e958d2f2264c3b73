package org.cadre.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** One message: claimed, handled, marked as done or to be tried again later. */
@ApplicationScoped
class RelayStep {
    private static final Logger LOG = System.getLogger(RelayStep.class.getName());
    private static final int CLAIM_SECONDS = 300;

    @Inject
    private RelayTransactions transactions;
    @Inject
    private Clock clock;
    @Inject
    @Any
    private Instance<Handler<?>> handlers;

    protected RelayStep() {}

    void releaseClaims() {
        transactions.releaseClaims();
    }

    /**
     * @param outside whether for a handler that leaves the database, or for one that stays in it
     * @return whether there was a message
     */
    boolean one(boolean outside) {
        var claimed = transactions.claim(CLAIM_SECONDS, outside);
        claimed.ifPresent(this::deliver);
        return claimed.isPresent();
    }

    private void deliver(OutboxRows.Row row) {
        Optional<Handler<?>> handler = handlers.stream().<Handler<?>>map(found -> found)
                .filter(found -> Outbox.nameOf(found).equals(row.handler())).findFirst();
        if (handler.isEmpty())
            failed(row, 1, "no handler of this name");
        else
            deliver(row, handler.get());
    }

    private <M extends Record> void deliver(OutboxRows.Row row, Handler<M> handler) {
        var delivery = new Delivery(row.id(), row.attempts() + 1, row.appended());
        try {
            if (handler.leavesTheDatabase()) {
                handler.handle(Outbox.read(row.message(), handler.message()), delivery);
                transactions.done(row.id());
            } else {
                transactions.handleAndFinish(row, handler, delivery);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "{0} failed at try {1} of message {2}: {3}", row.handler(), delivery.attempt(),
                    row.id(), failure);
            failed(row, handler.attempts(), String.valueOf(failure));
        }
    }

    private void failed(OutboxRows.Row row, int attempts, String error) {
        transactions.failed(row, clock.instant().plus(backOff(row.attempts())), row.attempts() + 1 >= attempts, error);
    }

    /** 2, 4, 8 ... seconds, at most an hour. */
    static Duration backOff(int attempts) {
        return Duration.ofSeconds(Math.min(3600, 2L << Math.min(attempts, 20)));
    }
}

/** The transactions of one step; a bean of its own, since a call within a bean begins none. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RelayTransactions {
    @Inject
    private OutboxRows rows;
    @Inject
    private Clock clock;

    protected RelayTransactions() {}

    Optional<OutboxRows.Row> claim(int seconds, boolean outside) {
        var next = rows.next(clock.instant(), outside);
        next.ifPresent(row -> rows.claim(row.id(), seconds));
        return next;
    }

    <M extends Record> void handleAndFinish(OutboxRows.Row row, Handler<M> handler, Delivery delivery) {
        handler.handle(Outbox.read(row.message(), handler.message()), delivery);
        rows.done(row.id());
    }

    void done(java.util.UUID id) {
        rows.done(id);
    }

    void failed(OutboxRows.Row row, java.time.Instant retry, boolean park, String error) {
        rows.failed(row.id(), retry, park, java.util.Objects.requireNonNull(OutboxRows.shortened(error)));
    }

    void releaseClaims() {
        rows.releaseClaims();
    }
}
