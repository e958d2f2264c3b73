package org.cadre.verifier;

import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.cadre.verifier.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Goes through a trail once, from entry to entry; only what does not fit makes it look again. */
public final class Verification {
    /**
     * What was found.
     *
     * @param entries that are as they were written, up to the first that is not
     * @param last number of the last of them
     * @param head its hash
     * @param waiting entries that are not linked yet
     * @param sealed up to which entry checkpoints confirm it
     */
    public record Report(long entries, long last, String head, long waiting, int checkpoints, long sealed,
            Optional<Finding> finding, Duration took) {}

    private final Trail trail;
    private final List<Checkpoint> checkpoints;
    private final NavigableMap<Long, Checkpoint> byCount = new TreeMap<>();
    private long last;
    private String head;
    private long sealed;
    private @Nullable Finding finding;

    private Verification(Trail trail, List<Checkpoint> checkpoints) {
        this.trail = trail;
        this.checkpoints = checkpoints;
        this.last = trail.after();
        this.head = trail.before();
    }

    /** @param key that signed the checkpoints; without one their signatures are taken for granted */
    public static Report of(Trail trail, List<Checkpoint> checkpoints, Optional<PublicKey> key) {
        return new Verification(trail, checkpoints).report(key);
    }

    private Report report(Optional<PublicKey> key) {
        long began = System.nanoTime();
        for (int line = 1; line <= checkpoints.size() && finding == null; line++)
            enter(line, checkpoints.get(line - 1), key);
        if (finding == null && confirmed())
            trail.read(this::step);
        if (finding == null)
            end();
        return new Report(last - trail.after(), last, head, trail.waiting(), checkpoints.size(), sealed,
                Optional.ofNullable(finding), Duration.ofNanos(System.nanoTime() - began));
    }

    private void enter(int line, Checkpoint checkpoint, Optional<PublicKey> key) {
        var known = byCount.putIfAbsent(checkpoint.count(), checkpoint);
        if (key.isPresent() && !checkpoint.isSignedBy(key.get()))
            found(Kind.FORGED_CHECKPOINT, line, "the checkpoint is not signed by this key");
        else if (known != null && !known.head().equals(checkpoint.head()))
            found(Kind.REWRITTEN, checkpoint.count(),
                    "the checkpoints of " + known.at() + " and " + checkpoint.at() + " contradict each other");
    }

    private boolean step(Entry entry) {
        long next = last + 1;
        if (entry.number() != next)
            outOfOrder(entry, next);
        else if (entry.content().missing())
            found(Kind.REMOVED, next, entry.content().source() + " " + entry.content().seq() + " is gone");
        else if (!entry.follows(head, next))
            finding = new Diagnosis(trail, head, entry).finding();
        else {
            last = next;
            head = entry.hash();
            confirmed();
        }
        return finding == null;
    }

    private void outOfOrder(Entry entry, long next) {
        boolean elsewhere = new Diagnosis(trail, head, entry).contains(next);
        found(elsewhere ? Kind.REORDERED : Kind.REMOVED, next,
                entry.number() + " stands in its place" + (elsewhere ? ", and it stands behind" : ""));
    }

    /** Whether no checkpoint of so many entries says something else. */
    private boolean confirmed() {
        var checkpoint = byCount.get(last);
        if (checkpoint != null && !checkpoint.head().equals(head))
            found(Kind.REWRITTEN, Math.max(sealed, trail.after()) + 1,
                    "something from here to " + last + " is not what the checkpoint of "
                            + checkpoint.at() + " confirmed, and all behind it was hashed anew");
        else if (checkpoint != null)
            sealed = last;
        return finding == null;
    }

    private void end() {
        var checkpoint = byCount.isEmpty() ? null : byCount.lastEntry().getValue();
        var strays = trail.strays();
        if (trail.whole() && checkpoint != null && checkpoint.count() > last)
            found(Kind.TRUNCATED, last + 1, "the trail ends with " + last + ", the checkpoint of " + checkpoint.at()
                    + " counts " + checkpoint.count());
        else if (!strays.isEmpty())
            found(Kind.INSERTED, last + 1, "in no chain: " + String.join(", ", strays));
    }

    private void found(Kind kind, long number, String says) {
        finding = new Finding(kind, number, says);
    }
}
