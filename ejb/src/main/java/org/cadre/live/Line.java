package org.cadre.live;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.cadre.people.ColleagueId;

/**
 * One open page's end of the feed. A topic that changes again before it was taken is told once, so that a slow page holds
 * back nothing and needs no more memory than a quick one.
 */
public final class Line implements AutoCloseable {
    private final ColleagueId reader;
    private final Set<Topic> topics;
    private final Consumer<Line> whenClosed;
    private final Set<Topic> changed = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean open = true;

    Line(ColleagueId reader, Set<Topic> topics, Consumer<Line> whenClosed) {
        this.reader = reader;
        this.topics = Set.copyOf(topics);
        this.whenClosed = whenClosed;
    }

    public ColleagueId reader() {
        return reader;
    }

    void changed(Topic topic) {
        if (!topics.contains(topic))
            return;
        lock.lock();
        try {
            changed.add(topic);
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next topic that changed.
     *
     * @return empty where nothing did in that time, or the line was closed
     */
    public Optional<Topic> next(Duration wait) throws InterruptedException {
        long left = wait.toNanos();
        lock.lockInterruptibly();
        try {
            while (open && changed.isEmpty() && left > 0)
                left = news.awaitNanos(left);
            var first = changed.stream().findFirst().filter(_ -> open);
            first.ifPresent(changed::remove);
            return first;
        } finally {
            lock.unlock();
        }
    }

    public boolean isOpen() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waits in {@link #next} returns at once. */
    @Override
    public void close() {
        lock.lock();
        try {
            open = false;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        whenClosed.accept(this);
    }
}
