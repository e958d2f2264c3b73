package org.cadre.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

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

    protected RelayStep() {}

    void releaseClaims() {
        transactions.releaseClaims();
    }

    /**
     * @param outside whether for a handler that leaves the database, or for one that stays in it
     * @return whether there was a message
     */
    boolean one(boolean outside) {
        return outside ? outside() : inside();
    }

    /** In one transaction, whose lock of the row is the claim. */
    private boolean inside() {
        var taken = new AtomicReference<OutboxRows.Row>();
        try {
            return transactions.handleNext(taken::set);
        } catch (RuntimeException failure) {
            if (taken.get() == null)
                throw failure;
            failed(taken.get(), failure);
            return true;
        }
    }

    /** Claimed in one transaction and marked as done in another, since what lies between may take long. */
    private boolean outside() {
        var claimed = transactions.claim(CLAIM_SECONDS);
        claimed.ifPresent(row -> {
            try {
                deliver(row, transactions.handlerOf(row));
            } catch (RuntimeException failure) {
                failed(row, failure);
            }
        });
        return claimed.isPresent();
    }

    private <M extends Record> void deliver(OutboxRows.Row row, Handler<M> handler) {
        handler.handle(Outbox.read(row.message(), handler.message()), row.delivery());
        transactions.done(row.id());
    }

    private void failed(OutboxRows.Row row, RuntimeException failure) {
        if (failure instanceof NotYet early) {
            transactions.postponed(row, clock.instant().plus(early.wanted()));
            return;
        }
        LOG.log(Level.WARNING, "{0} failed at try {1} of message {2}: {3}", row.handler(), row.attempts() + 1, row.id(),
                failure);
        int attempts = failure instanceof NoSuchHandler ? 1 : transactions.handlerOf(row).attempts();
        failed(row, attempts, String.valueOf(failure));
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
    @Inject
    @Any
    private Instance<Handler<?>> handlers;

    protected RelayTransactions() {}

    Optional<OutboxRows.Row> claim(int seconds) {
        var next = rows.next(clock.instant(), true);
        next.ifPresent(row -> rows.claim(row.id(), seconds));
        return next;
    }

    /** @param taken is told which message it is before it is handled */
    boolean handleNext(Consumer<OutboxRows.Row> taken) {
        var next = rows.next(clock.instant(), false);
        next.ifPresent(row -> {
            taken.accept(row);
            handle(row, handlerOf(row));
            rows.done(row.id());
        });
        return next.isPresent();
    }

    private static <M extends Record> void handle(OutboxRows.Row row, Handler<M> handler) {
        handler.handle(Outbox.read(row.message(), handler.message()), row.delivery());
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    Handler<?> handlerOf(OutboxRows.Row row) {
        for (Handler<?> handler : handlers)
            if (Outbox.nameOf(handler).equals(row.handler()))
                return handler;
        throw new NoSuchHandler(row);
    }

    void done(java.util.UUID id) {
        rows.done(id);
    }

    void postponed(OutboxRows.Row row, java.time.Instant due) {
        rows.postponed(row.id(), due);
    }

    void failed(OutboxRows.Row row, java.time.Instant retry, boolean park, String error) {
        rows.failed(row.id(), retry, park, java.util.Objects.requireNonNull(OutboxRows.shortened(error)));
    }

    void releaseClaims() {
        rows.releaseClaims();
    }
}

/** A message waits for code that is gone. */
class NoSuchHandler extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchHandler(OutboxRows.Row row) {
        super("no handler " + row.handler());
    }
}
