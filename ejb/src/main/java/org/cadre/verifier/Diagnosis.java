package org.cadre.verifier;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.cadre.verifier.Finding.Kind;

/** What became of an entry that does not follow the one before it: looks which other entry would. */
final class Diagnosis {
    private static final int MOST_REMOVED = 10_000;
    private final Trail trail;
    private final String before;
    private final Entry broken;

    Diagnosis(Trail trail, String before, Entry broken) {
        this.trail = trail;
        this.before = before;
        this.broken = broken;
    }

    Finding finding() {
        long place = broken.number();
        if (broken.form() != Content.FORM)
            return new Finding(Kind.EDITED, place, "there is no form " + broken.form());
        return first(this::belongsHere).map(this::displaced).or(this::shifted).orElseGet(() -> new Finding(Kind.EDITED,
                place, broken.content().source() + " " + broken.content().seq() + " is not what was hashed"));
    }

    boolean contains(long number) {
        return first(entry -> entry.number() == number).isPresent();
    }

    /** By its own hash, or by the one that stands here. */
    private boolean belongsHere(Entry other) {
        if (other.number() == broken.number())
            return false;
        String wanted = other.content().hash(before, broken.number());
        return wanted.equals(other.hash()) || wanted.equals(broken.hash());
    }

    private Finding displaced(Entry other) {
        long place = broken.number();
        boolean exchanged = other.content().hash(before, place).equals(broken.hash());
        // of two that changed places, what stood behind the first still stands there
        long behind = other.number() == place + 1 ? place : place + 1;
        if (exchanged || first(entry -> entry.number() == behind && entry.follows(other.hash(), place + 1)).isPresent())
            return new Finding(Kind.REORDERED, place, "what belongs here stands at " + other.number());
        return new Finding(Kind.INSERTED, place,
                (other.number() - place) + " stand before what belongs here, which is now at " + other.number());
    }

    /** Whether what follows was hashed for a later place. */
    private Optional<Finding> shifted() {
        return first(entry -> entry.number() == broken.number() + 1).flatMap(next -> {
            for (int gone = 1; gone <= MOST_REMOVED; gone++)
                if (next.follows(broken.hash(), next.number() + gone))
                    return Optional.of(new Finding(Kind.REMOVED, broken.number(),
                            gone + " are gone from here, and what follows has new numbers"));
            return Optional.empty();
        });
    }

    private Optional<Entry> first(Predicate<Entry> wanted) {
        var found = new AtomicReference<Entry>();
        trail.read(entry -> {
            if (wanted.test(entry))
                found.set(entry);
            return found.get() == null;
        });
        return Optional.ofNullable(found.get());
    }
}
