package org.cadre.index;

import java.util.List;

/**
 * Plain text with matches marked. Not HTML: the caller escapes.
 *
 * @param text the passage
 * @param marks matched ranges, ascending, not overlapping
 */
public record Snippet(String text, List<Mark> marks) {

    /**
     * A matched range, in {@code char} offsets of the passage.
     *
     * @param from first, inclusive
     * @param to last, exclusive
     */
    public record Mark(int from, int to) {}

    public Snippet {
        marks = List.copyOf(marks);
    }
}
