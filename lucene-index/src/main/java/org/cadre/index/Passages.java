package org.cadre.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the passage of a text that fits a query best, and marks the matches in it. */
final class Passages {

    /** Length of a passage in chars. */
    static final int LENGTH = 220;
    /** How much of a text is read. */
    private static final int READ = 20_000;

    private final Set<String> terms;
    private final Language language;

    /** @param terms terms as indexed that the query matched */
    Passages(Set<String> terms, Language language) {
        this.terms = terms;
        this.language = language;
    }

    /** The whole text, marked. */
    Snippet whole(String text) {
        return new Snippet(text, marks(text));
    }

    /** The passage with most different matches, the first of equal ones. */
    Snippet best(String text) {
        String read = text.substring(0, Math.min(READ, text.length()));
        List<Snippet.Mark> marks = marks(read);
        int from = start(read, bestStart(read, marks));
        int to = end(text, Math.min(text.length(), from + LENGTH));
        List<Snippet.Mark> inside = marks.stream().filter(mark -> mark.from() >= from && mark.to() <= to)
                .map(mark -> new Snippet.Mark(mark.from() - from, mark.to() - from)).toList();
        return new Snippet(text.substring(from, to), inside);
    }

    private List<Snippet.Mark> marks(String text) {
        List<Snippet.Mark> marks = new ArrayList<>();
        int covered = 0;
        for (Token token : Words.of(text, language)) {
            if (token.from() >= covered && token.to() > token.from() && terms.contains(token.term())) {
                marks.add(new Snippet.Mark(token.from(), token.to()));
                covered = token.to();
            }
        }
        return marks;
    }

    private static int bestStart(String text, List<Snippet.Mark> marks) {
        int best = 0;
        long most = 0;
        for (int first = 0; first < marks.size(); first++) {
            int from = marks.get(first).from();
            long different = marks.stream().skip(first).takeWhile(mark -> mark.to() <= from + LENGTH * 3 / 4)
                    .map(mark -> text.substring(mark.from(), mark.to())).distinct().count();
            if (different > most) {
                most = different;
                best = from;
            }
        }
        return best;
    }

    /** Begins a little before the first match, at a word. */
    private static int start(String text, int match) {
        if (match < LENGTH / 4) {
            return 0;
        }
        int from = match - LENGTH / 4;
        while (from < match && !Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return from < match ? from + 1 : match;
    }

    /** Ends at a word, if there is a gap nearby. */
    private static int end(String text, int to) {
        if (to == text.length()) {
            return to;
        }
        for (int at = to; at > to - 30 && at > 0; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }
}
