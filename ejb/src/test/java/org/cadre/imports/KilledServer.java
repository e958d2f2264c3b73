package org.cadre.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.concurrent.ManagedExecutorService;

import org.cadre.database.TestDatabase;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.outbox.TestOutbox;

/**
 * A server that takes a file over, each step in a transaction of its own, until its connection to the database is cut as by
 * a kill of the server; and one that is started afterwards.
 */
public final class KilledServer implements AutoCloseable {
    private final TestDatabase survivor;
    private final TestDatabase.Beside server;
    private final Moment moment;
    private final String last;
    private int staged;
    private boolean applied;

    /** When it is killed. */
    public enum Moment {
        /** While the second thousand rows is staged. */
        STAGING,
        /** In the middle of the statements that apply. */
        APPLYING,
        /** When all of it is applied and nothing is committed. */
        COMMITTING,
        /** When it is committed and not yet tidied up. */
        COMMITTED
    }

    public KilledServer(TestDatabase survivor, Moment moment) {
        this(survivor, moment, "claimed_skill");
    }

    /** @param last the table that the kind of import writes last */
    public KilledServer(TestDatabase survivor, Moment moment, String last) {
        this.last = last;
        this.survivor = survivor;
        this.server = survivor.beside();
        this.moment = moment;
        new TestOutbox(server.database());
    }

    /** Begins an import and dies of it. */
    public <L> ImportId dieOf(Function<TestDatabase, Staging<L>> kind, InputStream file) {
        var jobs = survivor.beans().get(ImportJobs.class);
        var staging = kind.apply(server.database());
        var id = survivor.call(() -> jobs.begin(staging.kind(), staging.subject(), "hr.csv", Optional.empty()));
        survivor.run(() -> jobs.run(id));
        try {
            new StagedImport<>(mortal(staging), new Told(id), new Steps() {
                @Override
                public <T> T step(Supplier<T> work) {
                    T done = server.database().call(work);
                    if (applied && moment == Moment.COMMITTED)
                        throw new Killed();
                    return done;
                }
            }, server.database().beans().get(ImportStages.class)).take(file, new Wish(true, true));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (RuntimeException _) {
            return id;
        }
        throw new AssertionError("it outlived " + moment);
    }

    /** What the next server does, as soon as the one before was silent for long enough. */
    public void startAnother() {
        survivor.run(() -> survivor.entities().createNativeQuery(
                "update import_job set beat_at = beat_at - make_interval(secs => " + (ImportJobs.DEAD_SECONDS + 1)
                        + ")")
                .executeUpdate());
        try (var other = survivor.beside()) {
            var desk = other.database().beans().with(ManagedExecutorService.class, noThreads()).get(ImportDesk.class);
            other.database().run(desk::beat);
        }
    }

    @SuppressWarnings("unchecked")
    private <L> Staging<L> mortal(Staging<L> kind) {
        return (Staging<L>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Staging.class},
                (_, method, args) -> {
                    try {
                        if (method.getName().equals("apply") && moment == Moment.APPLYING)
                            return dieWithin(() -> method.invoke(kind, args));
                        Object result = method.invoke(kind, args);
                        applied = applied || method.getName().equals("apply");
                        if (method.getName().equals("stage") && ++staged == 2 && moment == Moment.STAGING
                                || applied && moment == Moment.COMMITTING)
                            kill(pid());
                        return result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** A lock on what comes last lets everything else be written, and then the writer waits to be killed. */
    private Object dieWithin(Work work) throws Exception {
        try (var lock = TestDatabase.source().getConnection()) {
            lock.setAutoCommit(false);
            execute(lock, "lock table " + last + " in share row exclusive mode");
            long pid = pid();
            var killer = Thread.ofVirtual().start(() -> {
                while (!waits(pid))
                    Thread.onSpinWait();
                kill(pid);
            });
            try {
                return work.run();
            } finally {
                killer.join();
            }
        }
    }

    private long pid() {
        return ((Number) server.database().entities().createNativeQuery("select pg_backend_pid()").getSingleResult())
                .longValue();
    }

    private static boolean waits(long pid) {
        return ask("select wait_event_type = 'Lock' from pg_stat_activity where pid = " + pid);
    }

    private static void kill(long pid) {
        if (!ask("select pg_terminate_backend(" + pid + ", 10000)"))
            throw new AssertionError("backend " + pid + " lives on");
    }

    private static boolean ask(String query) {
        try (var connection = TestDatabase.source().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            return found.next() && found.getBoolean(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var some = connection.createStatement()) {
            some.execute(statement);
        }
    }

    private static ManagedExecutorService noThreads() {
        return (ManagedExecutorService) Proxy.newProxyInstance(KilledServer.class.getClassLoader(),
                new Class<?>[]{ManagedExecutorService.class}, (_, _, _) -> null);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (RuntimeException _) {
            // its connection is gone, as was wanted
        }
    }

    @FunctionalInterface
    private interface Work {
        Object run() throws Exception;
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final class Told implements ImportRun {
        private final ImportId id;

        private Told(ImportId id) {
            this.id = id;
        }

        @Override
        public ImportId id() {
            return id;
        }

        @Override
        public void total(long total) {
            // nobody looks
        }

        @Override
        public void done(long soFar) {
            // nobody looks
        }

        @Override
        public void reject(ImportProblem problem) {
            throw new AssertionError(problem);
        }

        @Override
        public void rejectMore(long count) {
            // the first one was thrown
        }

        @Override
        public void committing(ImportOutcome outcome) {
            server.database().beans().get(ImportJobs.class).committing(id, outcome);
        }
    }
}
