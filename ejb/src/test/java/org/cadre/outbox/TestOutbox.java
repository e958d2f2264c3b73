package org.cadre.outbox;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;

import org.cadre.database.AfterCommit;
import org.cadre.database.TestDatabase;

/**
 * Takes messages from the real outbox to the handlers under test, each in a transaction of its own, when
 * {@link #relay} is called. To be made before the first bean that appends.
 */
public final class TestOutbox {
    private final TestDatabase database;
    private final List<Handler<?>> handlers = new ArrayList<>();

    public TestOutbox(TestDatabase database) {
        this.database = database;
        database.beans().with(AfterCommit.class, new Asleep()).with(Instance.class, new Listeners(handlers));
    }

    public TestOutbox with(Class<? extends Handler<?>> handler) {
        return with(database.beans().get(handler));
    }

    public TestOutbox with(Handler<?> handler) {
        handlers.add(handler);
        return this;
    }

    /** Delivers what is due, and what that appends, until nothing is left; what a handler throws comes out here. */
    public void relay() {
        var transactions = database.beans().get(RelayTransactions.class);
        while (database.call(() -> transactions.handleNext(_ -> {})) || outside(transactions))
            continue;
    }

    private boolean outside(RelayTransactions transactions) {
        var claimed = database.call(() -> transactions.claim(300));
        claimed.ifPresent(row -> {
            deliver(row, transactions.handlerOf(row));
            database.run(() -> transactions.done(row.id()));
        });
        return claimed.isPresent();
    }

    private static <M extends Record> void deliver(OutboxRows.Row row, Handler<M> handler) {
        handler.handle(Outbox.read(row.message(), handler.message()), row.delivery());
    }

    private static final class Asleep extends AfterCommit {
        @Override
        public void run(Runnable work) {
            // nobody runs beside the test
        }
    }

    private record Listeners(List<Handler<?>> handlers) implements Instance<Handler<?>> {
        @Override
        public Iterator<Handler<?>> iterator() {
            return handlers.iterator();
        }

        @Override
        public Handler<?> get() {
            return handlers.getFirst();
        }

        @Override
        public Instance<Handler<?>> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends Handler<?>> Instance<U> select(Class<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException("select by class");
        }

        @Override
        public <U extends Handler<?>> Instance<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException("select by type");
        }

        @Override
        public boolean isUnsatisfied() {
            return handlers.isEmpty();
        }

        @Override
        public boolean isAmbiguous() {
            return handlers.size() > 1;
        }

        @Override
        public void destroy(Handler<?> handler) {
            // lives as long as the test
        }

        @Override
        public Handle<Handler<?>> getHandle() {
            throw new UnsupportedOperationException("getHandle");
        }

        @Override
        public Iterable<? extends Handle<Handler<?>>> handles() {
            throw new UnsupportedOperationException("handles");
        }
    }
}
