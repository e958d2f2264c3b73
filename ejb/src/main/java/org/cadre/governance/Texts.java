package org.cadre.governance;

import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Renders messages in a reader's language from the bundle `org.cadre.texts`; English where that language has no bundle.
 * The result is plain text: whoever puts it into HTML escapes it.
 *
 * <p>Arguments: a list is joined by the language's own "and", an instant becomes date and time in the reader's zone, a
 * day a date, a duration its largest fitting unit, an enum's constant the text of `Type.NAME`, a message is rendered itself, a
 * phrase stands in the language that fits best, a number
 * is formatted by {@link MessageFormat}, anything else is its `toString`.
 */
public final class Texts {
    private static final String BUNDLE = "org.cadre.texts";

    private Texts() {}

    /** The same as {@link #render(Message, Locale, ZoneId)} with times in UTC. */
    public static String render(Message message, Locale language) {
        return render(message, language, ZoneOffset.UTC);
    }

    /** Never fails: a key without a text is returned as it stands, so that a page shows it. */
    public static String render(Message message, Locale language, ZoneId zone) {
        Object[] args = message.args().stream().map(arg -> readable(arg, language, zone)).toArray();
        return text(message.key(), language).map(pattern -> new MessageFormat(pattern, language).format(args))
                .orElse(message.key());
    }

    private static Object readable(Object arg, Locale language, ZoneId zone) {
        return switch (arg) {
            case Number number -> number;
            case Message message -> render(message, language, zone);
            case Phrase phrase -> phrased(phrase, language, zone);
            case Collection<?> list -> joined(list, language, zone);
            case Instant at -> DateTimeFormatter.ofPattern(text("format.datetime", language).orElseThrow(), language)
                    .withZone(zone).format(at);
            case LocalDate day ->
                DateTimeFormatter.ofPattern(text("format.date", language).orElseThrow(), language).format(day);
            case Duration time -> render(lasting(time), language, zone);
            case Enum<?> constant -> text(constant.getDeclaringClass().getSimpleName() + "." + constant.name(),
                    language).orElse(constant.name());
            default -> arg.toString();
        };
    }

    /** In the reader's language, else in English, else in any that there is; its values in the same one. */
    private static String phrased(Phrase phrase, Locale language, ZoneId zone) {
        var texts = phrase.texts();
        String tag = Stream.of(language.getLanguage(), Locale.ENGLISH.getLanguage()).filter(texts::containsKey)
                .findFirst().orElseGet(() -> texts.keySet().iterator().next());
        String text = Objects.requireNonNull(texts.get(tag));
        for (var value : phrase.values().entrySet())
            text = text.replace('{' + value.getKey() + '}',
                    render(Message.of("plain", value.getValue()), Locale.forLanguageTag(tag), zone));
        return text;
    }

    private static String joined(Collection<?> list, Locale language, ZoneId zone) {
        List<String> words = list.stream().map(arg -> render(Message.of("plain", arg), language, zone)).toList();
        return words.isEmpty()
                ? ""
                : ListFormat.getInstance(language, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(words);
    }

    private static Message lasting(Duration time) {
        if (time.toHours() >= 48)
            return Message.of("duration.days", time.toDays());
        return time.toMinutes() >= 120
                ? Message.of("duration.hours", time.toHours())
                : Message.of("duration.minutes", Math.max(0, time.toMinutes()));
    }

    private static Optional<String> text(String key, Locale language) {
        try {
            return Optional.of(ResourceBundle.getBundle(BUNDLE, language, Texts.class.getClassLoader(), ENGLISH_ELSE)
                    .getString(key));
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }

    private static final ResourceBundle.Control ENGLISH_ELSE = new ResourceBundle.Control() {
        @Override
        public List<String> getFormats(String name) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public @org.jspecify.annotations.Nullable Locale getFallbackLocale(String name, Locale asked) {
            return asked.equals(Locale.ENGLISH) ? null : Locale.ENGLISH;
        }
    };
}
