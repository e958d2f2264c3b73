package org.cadre.database;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Two transactions of which the second comes when the first has done its work and has not committed. */
public final class AtOnce {
    private AtOnce() {}

    /** @param other of {@link TestDatabase#beside} */
    public static void run(TestDatabase database, Runnable first, TestDatabase other, Runnable second) {
        var done = database.call(() -> {
            first.run();
            var begun = CompletableFuture.runAsync(() -> other.run(second));
            while (!begun.isDone() && !waiting())
                Thread.onSpinWait();
            return begun;
        });
        done.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static boolean waiting() {
        try (var connection = TestDatabase.source().getConnection();
                var rows = connection.createStatement()
                        .executeQuery("select 1 from pg_stat_activity where wait_event_type = 'Lock'")) {
            return rows.next();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
