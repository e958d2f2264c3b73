package org.cadre.verifier;

import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

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
     * @param start where it begins by a signed line, since what stood before was purged
     */
    public record Report(long entries, long last, String head, long waiting, long checkpoints, long sealed,
            Optional<Start> start, Optional<Finding> finding, Duration took) {}

    private final Trail trail;
    private final List<? extends Witnessed> lines;
    private final NavigableMap<Long, Witnessed> byCount = new TreeMap<>();
    private final NavigableMap<Long, Start> starts = new TreeMap<>();
    private @Nullable Start start;
    private long begun;
    private long last;
    private String head;
    private long sealed;
    private @Nullable Finding finding;

    private Verification(Trail trail, List<? extends Witnessed> lines) {
        this.trail = trail;
        this.lines = lines;
        this.begun = trail.after();
        this.last = begun;
        this.head = trail.before();
    }

    /**
     * @param lines in the order in which they were written
     * @param key that signed them; without one their signatures are taken for granted
     */
    public static Report of(Trail trail, List<? extends Witnessed> lines, Optional<PublicKey> key) {
        return new Verification(trail, lines).report(key);
    }

    private Report report(Optional<PublicKey> key) {
        long began = System.nanoTime();
        for (int line = 1; line <= lines.size() && finding == null; line++)
            enter(line, lines.get(line - 1), key);
        if (finding == null)
            begin();
        if (finding == null && confirmed())
            trail.read(this::step);
        if (finding == null)
            end();
        return new Report(last - begun, last, head, trail.waiting(), lines.size() - starts.size(), sealed,
                Optional.ofNullable(start), Optional.ofNullable(finding),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private void enter(int line, Witnessed one, Optional<PublicKey> key) {
        var known = byCount.putIfAbsent(one.count(), one);
        if (key.isPresent() && !one.isSignedBy(key.get()))
            forged(line, one, "is not signed by this key");
        else if (known != null && !known.head().equals(one.head()))
            found(Kind.REWRITTEN, one.count(),
                    "what was signed at " + known.at() + " and at " + one.at() + " contradict each other");
        else if (one instanceof Start next)
            enter(line, next);
    }

    private void enter(int line, Start next) {
        if (starts.lastEntry() instanceof Map.Entry<Long, Start> newest && newest.getKey() >= next.count())
            forged(line, next, "is older than the one before it");
        else
            starts.put(next.count(), next);
    }

    private void forged(int line, Witnessed one, String says) {
        switch (one) {
            case Checkpoint _ -> found(Kind.FORGED_CHECKPOINT, line, "the checkpoint " + says);
            case Start _ -> found(Kind.FORGED_START, line, "the starting point " + says);
        }
    }

    /** Of a trail that has lost its beginning, at the last signed starting point before what is left; what lacks is missed there. */
    private void begin() {
        if (starts.isEmpty())
            return;
        var fitting = starts.floorEntry(trail.after() > 0 ? trail.after() : first() - 1);
        if (fitting == null || trail.after() > fitting.getKey())
            return;
        start = fitting.getValue();
        if (trail.after() == 0) {
            begun = start.count();
            last = begun;
            head = start.head();
        }
    }

    private long first() {
        var number = new AtomicLong(Long.MAX_VALUE);
        trail.read(entry -> {
            number.set(entry.number());
            return false;
        });
        return number.get();
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
        var line = byCount.get(last);
        if (line != null && !line.head().equals(head))
            found(Kind.REWRITTEN, Math.max(sealed, begun) + 1, "something from here to " + last
                    + " is not what was signed at " + line.at() + ", and all behind it was hashed anew");
        else if (line != null)
            sealed = last;
        return finding == null;
    }

    private void end() {
        var line = byCount.isEmpty() ? null : byCount.lastEntry().getValue();
        var strays = trail.strays();
        if ((trail.whole() || start != null) && line != null && line.count() > last)
            found(Kind.TRUNCATED, last + 1,
                    "the trail ends with " + last + ", the checkpoint of " + line.at() + " counts " + line.count());
        else if (!strays.isEmpty())
            found(Kind.INSERTED, last + 1, "in no chain: " + String.join(", ", strays));
    }

    private void found(Kind kind, long number, String says) {
        finding = new Finding(kind, number, says);
    }
}
