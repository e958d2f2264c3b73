package org.cadre.search;

import java.util.List;

import org.cadre.index.Snippet;

/**
 * Plain text with the found words marked; whoever puts it into HTML escapes it.
 *
 * @param marks ascending, not overlapping
 */
public record Marked(String text, List<Mark> marks) {
    /** In `char` offsets, the first inclusive, the last exclusive. */
    public record Mark(int from, int to) {}

    public Marked {
        marks = List.copyOf(marks);
    }

    static Marked of(Snippet snippet) {
        return new Marked(snippet.text(),
                snippet.marks().stream().map(mark -> new Mark(mark.from(), mark.to())).toList());
    }
}
