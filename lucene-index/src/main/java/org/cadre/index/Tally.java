package org.cadre.index;

import java.util.UUID;

/**
 * How many documents there are and which versions, in two numbers, to find drift without comparing each document. Does
 * not depend on order, so that both sides may stream as they like.
 *
 * @param count documents
 * @param checksum sum of a mix of every id and version
 */
public record Tally(long count, long checksum) {

    /** Nothing counted yet. */
    public static final Tally NONE = new Tally(0, 0);

    /** This tally and one document more. */
    public Tally plus(UUID id, long version) {
        return new Tally(count + 1, checksum
                + mix(mix(mix(id.getMostSignificantBits()) + id.getLeastSignificantBits()) + version));
    }

    /** Finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
