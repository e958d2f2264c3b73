package org.cadre.matching;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.cadre.index.ExpertiseIndex;
import org.cadre.index.IndexClosed;
import org.cadre.index.IndexDamaged;
import org.cadre.outbox.ChangeLog.Position;
import org.jspecify.annotations.Nullable;

/** The index that readers use now. It may be replaced by a rebuilt one at any time; nobody waits for that. */
@ApplicationScoped
public class LiveIndex {
    private final AtomicReference<@Nullable IndexFollower> current = new AtomicReference<>();
    private final AtomicBoolean damaged = new AtomicBoolean();

    protected LiveIndex() {}

    /** What one read gets: the index, and the change up to which it surely shows everything. */
    public record View(ExpertiseIndex index, Position position) {}

    /**
     * Reads once; again if the index was replaced meanwhile.
     *
     * @throws IndexNotReady before the first one is up to date, and where this one turned out damaged, until it is built anew
     */
    public <T> T read(Function<View, T> reading) {
        while (true) {
            var follower = current.get();
            if (follower == null)
                throw new IndexNotReady();
            try {
                return reading.apply(new View(follower.index(), follower.position()));
            } catch (IndexClosed closed) {
                if (current.get() == follower)
                    throw closed;
            } catch (IndexDamaged found) {
                if (current.get() == follower) {
                    damaged.set(true);
                    throw new IndexNotReady(found);
                }
            }
        }
    }

    public boolean ready() {
        return current.get() != null;
    }

    Optional<IndexFollower> follower() {
        return Optional.ofNullable(current.get());
    }

    void serve(@Nullable IndexFollower follower) {
        current.set(follower);
        damaged.set(false);
    }

    /** Whether a reader has come upon damage since the last {@link #serve}. */
    boolean damaged() {
        return damaged.get();
    }
}
