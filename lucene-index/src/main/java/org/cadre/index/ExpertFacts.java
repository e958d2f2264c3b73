package org.cadre.index;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Facts of an expert by name, which mean nothing to the index and are there for {@link Refusal refusals}. One and the same
 * name is for numbers or for texts in all of an index.
 *
 * @param numbers one number each; a truth is 0 or 1
 * @param texts any number of texts each; a fact of no text is there, unlike one without an entry
 */
public record ExpertFacts(Map<String, Long> numbers, Map<String, Set<String>> texts) {

    /** Nothing is known. */
    public static final ExpertFacts NONE = new ExpertFacts(Map.of(), Map.of());
    /** Longest text in characters; Lucene refuses terms of more than 32,766 bytes. */
    public static final int LONGEST = 8_000;

    public ExpertFacts {
        numbers = Map.copyOf(numbers);
        texts = texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        texts.forEach((name, values) -> values.forEach(value -> requireShort(name, value)));
    }

    private static void requireShort(String name, String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "fact " + name + " has at most " + LONGEST + " characters, not " + value.length());
        }
    }
}
