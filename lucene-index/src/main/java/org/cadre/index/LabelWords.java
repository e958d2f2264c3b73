package org.cadre.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a skill's label is indexed as. Remembered, since many claim the same skills.
 *
 * @param keys the forms by which the whole label is found
 * @param words its words, in the language that it seems to be in
 */
record LabelWords(Set<String> keys, List<Token> words) {

    /** Labels remembered; all are forgotten when there are more. */
    private static final int MOST = 20_000;
    /** Longest label remembered, in chars. */
    private static final int LONGEST = 200;
    private static final Map<String, LabelWords> KNOWN = new ConcurrentHashMap<>();

    static LabelWords of(String label) {
        LabelWords known = KNOWN.get(label);
        if (known == null) {
            known = new LabelWords(Words.labelKeys(label), Words.of(label, Language.of("", label)));
            if (label.length() <= LONGEST) {
                if (KNOWN.size() >= MOST) {
                    KNOWN.clear();
                }
                KNOWN.put(label, known);
            }
        }
        return known;
    }
}
