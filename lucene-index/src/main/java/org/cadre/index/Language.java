package org.cadre.index;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The languages that have an analyzer of their own. */
enum Language {
    ENGLISH("en", "the", "is", "and", "of", "to", "in", "it", "you", "that", "this", "with", "for", "not", "have",
            "can", "how", "what", "are", "does", "my", "i", "when", "from", "but"), GERMAN("de", "der", "die", "das",
                    "und", "ist", "nicht", "ich", "wie", "ein", "eine", "zu", "mit", "für", "auf", "den", "dem", "im",
                    "kann", "wir", "bei", "wenn", "auch", "es", "sich"), FRENCH("fr", "le", "la", "les", "et", "est",
                            "un", "une", "des", "du", "je", "pas", "pour", "que", "qui", "dans", "sur", "avec",
                            "comment", "nous", "vous", "il", "ce", "au", "ne"),
    /** Folded and split into words, not stemmed. */
    OTHER("");

    private static final int READ = 2_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private final String code;
    private final Set<String> common;

    Language(String code, String... common) {
        this.code = code;
        this.common = Set.of(common);
    }

    /** Its ISO 639 code, empty for {@link #OTHER}. */
    String code() {
        return code;
    }

    /** The analyzer's language for an ISO 639 code; without a code, the text tells. */
    static Language of(String code, String text) {
        String two = code.strip().toLowerCase(Locale.ROOT);
        if (two.isEmpty()) {
            return told(text);
        }
        for (Language language : values()) {
            if (language != OTHER && (two.equals(language.code) || two.startsWith(language.code + "-"))) {
                return language;
            }
        }
        return OTHER;
    }

    /** The language with most common words; English where there are none, as in bare identifiers. */
    private static Language told(String text) {
        int[] votes = new int[values().length];
        String read = text.substring(0, Math.min(READ, text.length())).toLowerCase(Locale.ROOT);
        for (String word : BETWEEN_WORDS.split(read, -1)) {
            for (Language language : values()) {
                votes[language.ordinal()] += language.common.contains(word) ? 1 : 0;
            }
        }
        Language best = ENGLISH;
        for (Language language : values()) {
            best = votes[language.ordinal()] > votes[best.ordinal()] ? language : best;
        }
        return best;
    }
}
