package org.cadre.web.reports;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

import org.cadre.reports.Period;
import org.cadre.web.Option;
import org.cadre.web.language.Texts;

/** Periods in words. */
public record Spans(Texts t) {
    private static final int MONTHS = 13;
    private static final int QUARTERS = 5;
    private static final int YEARS = 2;

    public String said(Period period) {
        return switch (period.length()) {
            case MONTH -> DateTimeFormatter.ofPattern("LLLL uuuu", t.locale()).format(period.first());
            case QUARTER -> t.text("reports.quarter", (period.first().getMonthValue() + 2) / 3,
                    Integer.toString(period.first().getYear()));
            case YEAR -> period.toString();
        };
    }

    /** Those that ran lately, and the one that is shown. */
    List<Option> options(Period running, Period shown) {
        return Stream.concat(Stream.of(shown), Stream.of(back(running, MONTHS),
                back(Period.of(Period.Length.QUARTER, running.first()), QUARTERS),
                back(Period.of(Period.Length.YEAR, running.first()), YEARS)).flatMap(all -> all)).distinct()
                .sorted((one, other) -> one.length() == other.length()
                        ? other.first().compareTo(one.first())
                        : one.length().compareTo(other.length()))
                .map(one -> Option.of(one.toString(), said(one))).toList();
    }

    private static Stream<Period> back(Period from, int many) {
        return Stream.iterate(from, Period::before).limit(many);
    }
}
