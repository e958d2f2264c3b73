package org.cadre.judging;

import org.cadre.database.TestDatabase;
import org.cadre.outbox.Handler;

/** What listens here, for tests of the floors above. */
public final class TestHandlers {
    private TestHandlers() {}

    public static Handler<?> endBatch(TestDatabase database) {
        return database.beans().get(EndBatch.class);
    }
}
