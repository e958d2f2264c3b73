package org.cadre.web.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places in a text, named by the words that stand there: a line for each, {@code words} or {@code words [2]} for the second place
 * where they stand. The same line again means their next place; how many spaces or line ends are between words does not matter.
 */
record Marks(String text) {
    private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s*\\[(\\d{1,4})]");

    /** @param end behind its last character */
    record Place(int start, int end) {}

    /** That words do not stand in the text, or not so often. */
    static final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String line;

        NotThere(String line) {
            super(line);
            this.line = line;
        }

        String line() {
            return line;
        }
    }

    /** @throws NotThere naming the first line of which there is no such place */
    List<Place> places(String lines) {
        var places = new ArrayList<Place>();
        Map<String, Integer> seen = new HashMap<>();
        for (String line : lines.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            int turn = seen.merge(line, 1, Integer::sum);
            places.add(place(line, turn).or(() -> numbered(line)).orElseThrow(() -> new NotThere(line)));
        }
        return places;
    }

    private Optional<Place> numbered(String line) {
        return Optional.of(NUMBERED.matcher(line)).filter(Matcher::matches)
                .flatMap(found -> place(found.group(1), Integer.parseInt(found.group(2))));
    }

    private Optional<Place> place(String words, int turn) {
        var pattern = Pattern.compile(
                Stream.of(words.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
        var found = pattern.matcher(text);
        int from = 0;
        for (int times = 0; from <= text.length() && found.find(from); from = found.start() + 1)
            if (++times == turn)
                return Optional.of(new Place(found.start(), found.end()));
        return Optional.empty();
    }
}
