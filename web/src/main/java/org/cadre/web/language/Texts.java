package org.cadre.web.language;

import java.text.Collator;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import gg.jte.support.LocalizationSupport;

/**
 * Says things to one reader: messages, dates and spans of time in the reader's language and time zone.
 *
 * <p>Messages are {@link MessageFormat} patterns of {@code org/cadre/web/messages_xx.properties}; plurals are written
 * there with {@code choice}. A key that no file has is shown as it is, so that one missing word does not break a page.
 *
 * @param locale one of {@link Languages}
 * @param zone the reader's zone
 * @param now what "ago" and "left" count from
 */
public record Texts(Locale locale, ZoneId zone, Instant now) implements LocalizationSupport {
    private static final String BUNDLE = "org.cadre.web.messages";
    // a page says a hundred things, and ResourceBundle's own cache takes longer to ask than they take to say
    private static final Map<Locale, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The unformatted message. */
    @Override
    public String lookup(String key) {
        ResourceBundle messages = messages();
        return messages.containsKey(key) ? messages.getString(key) : key;
    }

    private ResourceBundle messages() {
        return BUNDLES.computeIfAbsent(locale,
                language -> ResourceBundle.getBundle(BUNDLE, language, Texts.class.getClassLoader(), NO_FALLBACK));
    }

    /** All that begin so. */
    public Set<String> keys(String prefix) {
        return messages().keySet().stream().filter(key -> key.startsWith(prefix)).collect(Collectors.toSet());
    }

    /** How words are sorted in this language. */
    public Comparator<Object> order() {
        return Collator.getInstance(locale);
    }

    /** The message with its arguments (strings and numbers) filled in; not yet escaped for HTML. */
    public String text(String key, Object... arguments) {
        String pattern = lookup(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** As {@link #text(String, Object...)}, for a message kept as data. */
    public String text(String key, List<?> arguments) {
        return text(key, arguments.toArray());
    }

    /** The language's BCP 47 tag, for {@code lang} attributes. */
    public String language() {
        return locale.toLanguageTag();
    }

    public String date(Instant when) {
        return format("format.date", when);
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(lookup("format.date"), locale).format(day);
    }

    public String dateTime(Instant when) {
        return format("format.datetime", when);
    }

    /** With the day of the week and without the year, for what is not far ahead. */
    public String soon(Instant when) {
        return format("format.soon", when);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** "2 hours ago", "in 3 days"; a date where that is more than a month away. */
    public String ago(Instant when) {
        Duration distance = Duration.between(now, when);
        if (distance.abs().compareTo(Duration.ofDays(31)) > 0) {
            return date(when);
        }
        if (distance.abs().toMinutes() == 0) {
            return text("time.now");
        }
        return text(distance.isNegative() ? "time.ago" : "time.in", roughly(distance.abs(), "time.dative."));
    }

    /** How long until then, as "45 minutes", "1 h 30 min" or "3 days"; "no time" when it has passed. */
    public String left(Instant until) {
        Duration left = Duration.between(now, until);
        if (left.isNegative() || left.isZero()) {
            return text("time.none");
        }
        boolean fewHours = left.toHours() >= 1 && left.toHours() < 10 && left.toMinutesPart() > 0;
        return fewHours ? text("time.hours.minutes", left.toHours(), left.toMinutesPart()) : span(left);
    }

    /** Until when, as "until Mon 30 Nov, 11:00": hours that span a weekend are hard to count. With them where they are few. */
    public String until(Instant when) {
        Duration left = Duration.between(now, when);
        if (!left.isPositive()) {
            return text("time.over");
        }
        return left.toHours() < 10 ? text("time.until.left", soon(when), left(when)) : text("time.until", soon(when));
    }

    /** A span of time in its largest sensible unit, as "45 minutes". */
    public String span(Duration span) {
        return roughly(span, "time.");
    }

    private String roughly(Duration span, String form) {
        if (span.toMinutes() < 60) {
            return text(form + "minutes", Math.max(1, span.toMinutes()));
        }
        return span.toHours() < 48 ? text(form + "hours", span.toHours()) : text(form + "days", span.toDays());
    }

    private String format(String pattern, Instant when) {
        return DateTimeFormatter.ofPattern(lookup(pattern), locale).withZone(zone).format(when);
    }
}
