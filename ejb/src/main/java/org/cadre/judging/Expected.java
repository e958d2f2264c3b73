package org.cadre.judging;

import java.util.Locale;

import org.cadre.forms.Answer;
import org.cadre.forms.Value;

/**
 * Whether an answer is what was expected of it.
 *
 * @param gold what was expected; of inputs that it does not name anything is right
 */
record Expected(Answer gold) {
    boolean met(Answer answer) {
        return gold.values().entrySet().stream()
                .allMatch(one -> answer.value(one.getKey()).filter(given -> same(one.getValue(), given)).isPresent());
    }

    /** A free text is the same in any case and spacing. */
    private static boolean same(Value expected, Value given) {
        return expected instanceof Value.Written && given instanceof Value.Written
                ? plain(expected.label()).equals(plain(given.label()))
                : expected.equals(given);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
