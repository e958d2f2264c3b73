package org.cadre.verifier;

/**
 * The first thing that is not as it was written.
 *
 * @param number of the entry, or the line of what was forged in the file
 */
public record Finding(Kind kind, long number, String says) {
    public enum Kind {
        EDITED, REMOVED, INSERTED, REORDERED, TRUNCATED, REWRITTEN, FORGED_CHECKPOINT, FORGED_START
    }

    @Override
    public String toString() {
        return kind + " " + number + ": " + says;
    }
}
