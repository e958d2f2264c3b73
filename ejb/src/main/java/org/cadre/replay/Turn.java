package org.cadre.replay;

import java.util.Comparator;

/**
 * What the rule said of a case and what it would say now, in the words of {@code org.cadre.governance.Ruling#said}, both as
 * though it were enforced; {@code ALLOWED} where there was no such rule.
 */
public record Turn(String was, String would) implements Comparable<Turn> {
    private static final Comparator<Turn> ORDER = Comparator.comparing(Turn::was).thenComparing(Turn::would);

    public boolean changes() {
        return !was.equals(would);
    }

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
