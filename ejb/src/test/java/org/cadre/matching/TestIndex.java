package org.cadre.matching;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.cadre.database.TestDatabase;
import org.cadre.index.Embedder;
import org.cadre.outbox.ChangeLog;

/** The index of a test's database, kept by the test's own thread. */
public final class TestIndex implements AutoCloseable {
    private final TestDatabase database;
    private final IndexUpkeep upkeep;

    public TestIndex(TestDatabase database, Path folder) {
        this(database, folder, Clock.systemUTC());
    }

    public TestIndex(TestDatabase database, Path folder, Clock clock) {
        this(database, folder, clock, Optional.empty());
    }

    TestIndex(TestDatabase database, Path folder, Clock clock, Optional<Embedder> embedder) {
        this.database = database;
        var beans = database.beans();
        this.upkeep = new IndexUpkeep(new IndexHome(folder), beans.get(IndexSource.class), beans.get(ChangeLog.class),
                beans.get(LiveIndex.class), clock, embedder);
    }

    public LiveIndex live() {
        return database.beans().get(LiveIndex.class);
    }

    public IndexFinder finder() {
        return database.beans().get(IndexFinder.class);
    }

    public IndexStatus status() {
        return upkeep.status();
    }

    /** Turns until nothing is left to do. */
    public TestIndex catchUp() {
        while (turn())
            continue;
        return this;
    }

    boolean turn() {
        return upkeep.turn();
    }

    @Override
    public void close() {
        upkeep.close();
    }

    boolean upToDate() {
        return follower().upToDate();
    }

    public Optional<String> drift() {
        return follower().drift();
    }

    private IndexFollower follower() {
        return live().follower().orElseThrow();
    }

    /** Lets go without a commit, as a kill would. */
    void kill() {
        live().read(view -> {
            view.index().close();
            return view;
        });
        live().serve(null);
    }
}
