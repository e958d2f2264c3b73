package org.cadre.leaks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.cadre.leaks.Kind.Nature;

/** All detectors on one text. */
public final class Leaks {
    private static final List<Detector> DETECTORS = List.of(new PrivateKeys(), new Tokens(), new Passwords(),
            new Numbers(), new Contacts());

    private Leaks() {}

    /**
     * In the text's order; none overlaps another: of two that would, one that does harm goes before an address, then the one
     * that begins first, then the longer.
     */
    public static List<Finding> in(String text) {
        var all = new ArrayList<Finding>();
        DETECTORS.forEach(detector -> detector.find(text, all::add));
        all.sort(Comparator.comparingInt(Finding::offset).thenComparing(Finding::length, Comparator.reverseOrder())
                .thenComparing(Finding::kind));
        var kept = new TreeMap<Integer, Finding>();
        all.stream().filter(one -> one.kind().nature() != Nature.CONTACT).forEach(one -> keep(kept, one));
        all.stream().filter(one -> one.kind().nature() == Nature.CONTACT).forEach(one -> keep(kept, one));
        return List.copyOf(kept.values());
    }

    private static void keep(NavigableMap<Integer, Finding> kept, Finding one) {
        var before = kept.floorEntry(one.offset());
        var after = kept.ceilingKey(one.offset());
        if ((before == null || before.getValue().end() <= one.offset()) && (after == null || after >= one.end()))
            kept.put(one.offset(), one);
    }

    /** @param findings some of those that {@link #in} gave for this text, in its order */
    public static String masked(String text, Collection<Finding> findings) {
        var masked = new StringBuilder(text.length());
        int done = 0;
        for (var one : findings) {
            masked.append(text, done, one.offset()).append(one.masked());
            done = one.end();
        }
        return masked.append(text, done, text.length()).toString();
    }
}
