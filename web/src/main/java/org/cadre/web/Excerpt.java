package org.cadre.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text with the found words marked.
 *
 * @param pieces in order; together they are the text
 */
public record Excerpt(List<Piece> pieces) {
    /**
     * A run of characters, not escaped.
     *
     * @param found whether it is one of the words looked for
     */
    public record Piece(String text, boolean found) {}

    public static Excerpt plain(String text) {
        return new Excerpt(List.of(new Piece(text, false)));
    }

    /** Splits a highlighter's output at its own marks, which should be characters that no text contains. */
    public static Excerpt between(String open, String close, String highlighted) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < highlighted.length()) {
            int begin = highlighted.indexOf(open, at);
            int end = begin < 0 ? -1 : highlighted.indexOf(close, begin + open.length());
            if (end < 0) {
                break;
            }
            add(pieces, highlighted.substring(at, begin), false);
            add(pieces, highlighted.substring(begin + open.length(), end), true);
            at = end + close.length();
        }
        add(pieces, highlighted.substring(at), false);
        return new Excerpt(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
