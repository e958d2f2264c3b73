package org.cadre.matching;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.cadre.index.Embedder;
import org.cadre.index.ExpertiseIndex;
import org.cadre.index.IndexDamaged;
import org.cadre.index.IndexOutdated;
import org.cadre.outbox.ChangeLog;
import org.cadre.outbox.ChangesPurged;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done for the index, one turn at a time, by one thread: open it, or build it beside the old one where
 * that cannot be trusted; read on; commit; compare with the database. {@link #status} and {@link #stop} are for any.
 *
 * <p>Reading what a company's answers mean takes hours, reading their words minutes. Where readers have no index, or one
 * that cannot be read on, they get one of words alone first, and the whole one is built beside it.
 */
final class IndexUpkeep {
    private static final Logger LOG = System.getLogger(IndexUpkeep.class.getName());
    private static final Duration COMMIT = Duration.ofSeconds(3);
    private static final Duration CHECK = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration TELL = Duration.ofSeconds(10);
    private final IndexHome home;
    private final Optional<Embedder> embedder;
    private final IndexSource source;
    private final ChangeLog log;
    private final LiveIndex live;
    private final Clock clock;
    private @Nullable IndexFollower follower;
    /** Whether the follower's index leaves out what answers mean, though there is an embedder. */
    private boolean wordsAlone;
    private Instant commitDue = Instant.MIN;
    private Instant checkDue = Instant.MIN;
    private volatile IndexStatus status = IndexStatus.OPENING;
    private volatile boolean stopped;

    /** @param embedder by which evidence is also found by what it means, if there is one */
    IndexUpkeep(IndexHome home, IndexSource source, ChangeLog log, LiveIndex live, Clock clock,
            Optional<Embedder> embedder) {
        this.home = home;
        this.embedder = embedder;
        this.source = source;
        this.log = log;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Does what is due. An exception leaves everything as it was, to be tried again.
     *
     * @return whether the next turn should follow at once
     */
    boolean turn() {
        try {
            boolean more = turned();
            status = status.wentWell();
            return more;
        } catch (RuntimeException failure) {
            status = status.failed();
            throw failure;
        }
    }

    private boolean turned() {
        try {
            if (follower == null)
                open();
            else if (live.damaged())
                rebuild("a reader found it damaged");
            else if (follow(follower))
                return true;
            else if (wordsAlone)
                rebuildBeside(follower, "it tells words alone");
            else
                return false;
        } catch (IndexDamaged | ChangesPurged unusable) {
            rebuild(String.valueOf(unusable.getMessage()));
        } catch (CancellationException _) {
            return false;
        }
        return true;
    }

    IndexStatus status() {
        return status;
    }

    /** Ends a rebuild that is under way. */
    void stop() {
        stopped = true;
    }

    /** Commits and lets go of the files; nothing may follow. */
    void close() {
        live.serve(null);
        if (follower != null)
            try (var closing = follower) {
                closing.commit();
            }
    }

    private void open() {
        var current = home.current();
        var opened = current.flatMap(folder -> opened(folder, embedder));
        if (opened.isEmpty() && embedder.isPresent()) {
            opened = current.flatMap(folder -> opened(folder, Optional.empty()));
            wordsAlone = opened.isPresent();
        }
        if (opened.isPresent())
            follower = opened.get();
        else
            rebuild("there is none that can be read on");
    }

    /** Reads all its files first: else damage would be told by whoever comes upon it, perhaps weeks later. */
    private Optional<IndexFollower> opened(Path folder, Optional<Embedder> by) {
        try {
            var index = ExpertiseIndex.open(folder, by.orElse(null));
            try {
                index.verify();
                var found = IndexFollower.of(index, source, log);
                if (found.isEmpty())
                    index.close();
                return found;
            } catch (RuntimeException failure) {
                index.close();
                throw failure;
            }
        } catch (IndexDamaged | IndexOutdated unusable) {
            LOG.log(Level.WARNING, "{0}", unusable.getMessage());
            return Optional.empty();
        }
    }

    private boolean follow(IndexFollower index) {
        if (index.step()) {
            commitIfDue(index);
            return true;
        }
        commitIfDue(index);
        if (!checkDue.isAfter(clock.instant()) && check(index))
            return true;
        if (!live.ready())
            live.serve(index);
        status = status.upTo(index.position(), System.nanoTime());
        return false;
    }

    private void commitIfDue(IndexFollower index) {
        if (commitDue.isAfter(clock.instant()))
            return;
        index.commit();
        commitDue = clock.instant().plus(COMMIT);
    }

    /**
     * Reads all files, and compares with the database, unless that is ahead just now; builds the index anew where they
     * differ.
     *
     * @return whether it did
     */
    private boolean check(IndexFollower index) {
        if (!index.upToDate())
            return false;
        index.index().verify();
        var drift = index.drift();
        if (!index.upToDate())
            return false;
        status = status.checked(clock.instant(), drift);
        checkDue = clock.instant().plus(RETRY);
        drift.ifPresent(found -> rebuildBeside(index, "it differs from the database: " + found));
        checkDue = clock.instant().plus(CHECK);
        return drift.isPresent();
    }

    /** Builds one that is to replace another, which is kept in step meanwhile. */
    private void rebuildBeside(IndexFollower index, String why) {
        rebuild(why, !live.ready(), () -> {
            if (!index.step())
                status = status.upTo(index.position(), System.nanoTime());
        });
    }

    /** Builds one where readers have none, or one that cannot be kept in step. */
    private void rebuild(String why) {
        rebuild(why, true, () -> {});
    }

    /** @param soon whether words alone are to be read first */
    private void rebuild(String why, boolean soon, Runnable meanwhile) {
        LOG.log(Level.INFO, "building the index anew: {0}", why);
        home.clear();
        Path folder = home.fresh();
        var index = ExpertiseIndex.open(folder, soon ? null : embedder.orElse(null));
        var next = IndexFollower.ofEmpty(index, source, log);
        try {
            build(next, meanwhile);
            home.switchTo(folder);
        } catch (RuntimeException failure) {
            abandon(next, failure);
            throw failure;
        }
        wordsAlone = soon && embedder.isPresent();
        replaceBy(next);
    }

    /** Leaves nothing of it on a disk that may be full. */
    private void abandon(IndexFollower half, RuntimeException failure) {
        try {
            half.close();
            home.clear();
        } catch (RuntimeException further) {
            failure.addSuppressed(further);
        }
    }

    private void build(IndexFollower next, Runnable meanwhile) {
        var progress = new Progress();
        next.fill(() -> {
            if (stopped)
                throw new CancellationException("the server stops");
            meanwhile.run();
            progress.page();
        });
        while (next.step())
            meanwhile.run();
        next.commit();
    }

    /** Says every ten seconds how far a build has come. */
    private final class Progress {
        private final Instant began = clock.instant();
        private Instant due = began.plus(TELL);
        private int rows;

        void page() {
            rows += MarkPages.SIZE;
            if (clock.instant().isAfter(due)) {
                due = clock.instant().plus(TELL);
                LOG.log(Level.INFO, "the new index holds some {0} rows after {1} s", rows,
                        Duration.between(began, clock.instant()).toSeconds());
            }
        }
    }

    private void replaceBy(IndexFollower next) {
        var old = follower;
        follower = next;
        status = status.rebuilt(next.position(), System.nanoTime());
        live.serve(next);
        if (old != null)
            old.close();
        home.clear();
        LOG.log(Level.INFO, "the index is new, up to {0}", next.position());
    }
}
