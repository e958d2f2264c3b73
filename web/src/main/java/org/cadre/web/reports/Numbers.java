package org.cadre.web.reports;

import java.text.NumberFormat;
import java.util.Optional;

import org.cadre.reports.Amount;
import org.cadre.reports.Measure;
import org.cadre.reports.Measure.Unit;
import org.cadre.web.language.Texts;

/** Says numbers in the reader's language. */
record Numbers(Texts t) {
    private static final double ALPHA_WHOLE = 10_000;

    /** @param amount empty where it is left out */
    String said(Measure measure, Optional<Amount> amount) {
        if (amount.isEmpty())
            return t.text("reports.hidden");
        var value = measure.value(amount.get());
        return value.isPresent() ? said(measure.unit(), value.getAsDouble()) : t.text("reports.none");
    }

    String said(Unit unit, double value) {
        return switch (unit) {
            case COUNT -> number(value, 0);
            case MINUTES -> t.text("reports.minutes", number(value, 0));
            case WORKING_HOURS -> t.text("reports.hours", number(value, 1));
            case WAVES, GINI, ALPHA -> number(value, 2);
            case PERCENT -> t.text("reports.percent", number(value * 100, 1));
        };
    }

    /** What one thing adds to a number. */
    String added(Unit unit, long amount) {
        return switch (unit) {
            case MINUTES -> said(unit, amount);
            case ALPHA -> said(unit, amount / ALPHA_WHOLE);
            case COUNT, PERCENT, WORKING_HOURS, WAVES, GINI -> number(amount, 0);
        };
    }

    private String number(double value, int digits) {
        var format = NumberFormat.getNumberInstance(t.locale());
        format.setMaximumFractionDigits(digits);
        format.setMinimumFractionDigits(0);
        return format.format(value);
    }
}
