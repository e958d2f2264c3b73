package org.cadre.web.batches;

import java.util.Locale;
import java.util.Optional;

import org.cadre.forms.Form;
import org.cadre.outcomes.Agreement;

/**
 * How far workers agree on one input, as numbers in the reader's language.
 *
 * @param input its label
 * @param option one of several that may be chosen, else empty
 * @param alpha Krippendorff's; empty where there is nothing to agree on
 * @param between the 95 % interval, or empty
 */
public record AgreementLine(String input, String option, String alpha, String between) {
    public static AgreementLine of(Agreement one, Form form, Locale language) {
        String label = form.input(one.input()).map(input -> input.label().in(language)).orElse(one.input());
        return new AgreementLine(label, one.option(), number(one.alpha(), language),
                one.low().isPresent() && one.high().isPresent()
                        ? number(one.low(), language) + " – " + number(one.high(), language)
                        : "");
    }

    private static String number(Optional<Double> number, Locale language) {
        return number.map(one -> String.format(language, "%.2f", one)).orElse("");
    }
}
