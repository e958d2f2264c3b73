package org.cadre.web.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the portal speaks: one for each {@code messages_xx.properties} on the class path. */
public final class Languages {
    /** What is spoken to somebody who names no language that we have. */
    public static final Locale FALLBACK = Locale.ENGLISH;

    private static final List<Language> SPOKEN = discover();

    private Languages() {}

    /**
     * One language.
     *
     * @param tag BCP 47 tag, such as {@code de}
     * @param name its name in itself, such as "Deutsch"
     */
    public record Language(String tag, String name) {}

    /** All languages, in the order of their tags. */
    public static List<Language> all() {
        return SPOKEN;
    }

    /** Their BCP 47 tags, in the same order. */
    public static List<String> tags() {
        return SPOKEN.stream().map(Language::tag).toList();
    }

    /** The language that we speak for a BCP 47 tag; none if the tag is unknown or malformed. */
    public static Optional<Locale> spoken(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return SPOKEN.stream().map(Language::tag).filter(language::equals).findFirst().map(Locale::forLanguageTag);
    }

    /**
     * The best language for an {@code Accept-Language} header.
     *
     * @return {@link #FALLBACK} if the header is malformed or asks for nothing that we have
     */
    public static Locale preferred(String acceptLanguage) {
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), tags());
            return best == null ? FALLBACK : Locale.forLanguageTag(best);
        } catch (IllegalArgumentException malformed) {
            return FALLBACK;
        }
    }

    private static List<Language> discover() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(tag -> Texts.class.getResource("/org/cadre/web/messages_" + tag + ".properties") != null)
                .map(tag -> new Language(tag, nameInItself(Locale.forLanguageTag(tag))))
                .sorted(Comparator.comparing(Language::tag)).toList();
    }

    private static String nameInItself(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
