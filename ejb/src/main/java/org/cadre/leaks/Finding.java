package org.cadre.leaks;

/**
 * One place in a text.
 *
 * @param offset of its first character, as of {@link String#charAt}
 * @param length in the same characters
 */
public record Finding(Kind kind, int offset, int length) {
    public Finding {
        if (offset < 0 || length < 1)
            throw new IllegalArgumentException("no place in a text: " + offset + ", " + length);
    }

    public int end() {
        return offset + length;
    }

    /** What stands there instead of it, which keeps nothing of it and is no finding itself. */
    public String masked() {
        return "[masked: " + kind + "]";
    }

    /** The line that it begins in, from 1. */
    public int line(String text) {
        return 1 + (int) text.chars().limit(offset).filter(one -> one == '\n').count();
    }
}
