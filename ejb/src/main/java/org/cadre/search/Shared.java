package org.cadre.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.cadre.search.Marked.Mark;

/** Marks in the beginning of one text the words of another. */
final class Shared {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final int LONGEST = 160;
    /** Words that say nothing of a subject, in the languages of the portal; shorter ones count only where they are no plain words, as "VPN". */
    private static final Set<String> EVERYWHERE = Set.of("after", "also", "been", "before", "does", "from", "have",
            "into",
            "only", "since", "some", "than", "that", "their", "them", "then", "there", "they", "this", "what", "when",
            "where", "which", "will", "with", "would", "your", "aber", "alle", "auch", "beim", "dass", "dann", "diese",
            "dieser", "eine", "einem", "einen", "einer", "haben", "kann", "mehr", "nach", "nicht", "noch", "oder",
            "sich",
            "sind", "über", "wenn", "wird", "aussi", "avec", "cette", "comme", "dans", "elle", "mais", "nous", "pour",
            "quand", "sans", "sont", "vous");

    private Shared() {}

    static Marked words(String typed, String text) {
        Set<String> known = WORD.matcher(typed).results().map(MatchResult::group).filter(Shared::tells)
                .map(Shared::folded)
                .collect(Collectors.toSet());
        String start = start(text);
        List<Mark> marks = new ArrayList<>();
        WORD.matcher(start).results().filter(word -> known.contains(folded(word.group())))
                .forEach(word -> marks.add(new Mark(word.start(), word.end())));
        return new Marked(start, marks);
    }

    private static boolean tells(String word) {
        return word.length() > 3
                ? !EVERYWHERE.contains(folded(word))
                : word.chars().skip(1).anyMatch(one -> Character.isUpperCase(one) || Character.isDigit(one));
    }

    /** In one line, cut at a word where it is long. */
    private static String start(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST)
            return line;
        int space = line.lastIndexOf(' ', LONGEST - 1);
        return line.substring(0, space < LONGEST / 2 ? LONGEST - 1 : space) + "…";
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
