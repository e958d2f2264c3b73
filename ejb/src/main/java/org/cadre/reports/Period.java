package org.cadre.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** A month (`2026-03`), a quarter (`2026-Q1`) or a year (`2026`) on the company's calendar. */
public record Period(Length length, LocalDate first) {
    private static final Pattern FORM = Pattern.compile("(19[7-9]\\d|[2-8]\\d{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?");

    /** How long one is, in months. */
    public enum Length {
        MONTH(1), QUARTER(3), YEAR(12);

        private final int months;

        Length(int months) {
            this.months = months;
        }

        int months() {
            return months;
        }
    }

    /** The one that a day lies in. */
    public static Period of(Length length, LocalDate day) {
        int begun = (day.getMonthValue() - 1) / length.months * length.months;
        return new Period(length, LocalDate.of(day.getYear(), begun + 1, 1));
    }

    /** @throws BadInput naming the field */
    public static Period parse(String field, String text) {
        var found = FORM.matcher(text.strip());
        if (!found.matches())
            throw new BadInput(field, text, Message.of("reports.period"));
        int year = Integer.parseInt(found.group(1));
        if (found.group(2) != null)
            return new Period(Length.MONTH, LocalDate.of(year, Integer.parseInt(found.group(2)), 1));
        if (found.group(3) != null)
            return new Period(Length.QUARTER, LocalDate.of(year, Integer.parseInt(found.group(3)) * 3 - 2, 1));
        return new Period(Length.YEAR, LocalDate.of(year, 1, 1));
    }

    public Period before() {
        return new Period(length, first.minusMonths(length.months));
    }

    public Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first instant after it. */
    public Instant until(ZoneId zone) {
        return first.plusMonths(length.months).atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
        return switch (length) {
            case MONTH -> "%d-%02d".formatted(first.getYear(), first.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
            case YEAR -> Integer.toString(first.getYear());
        };
    }
}
