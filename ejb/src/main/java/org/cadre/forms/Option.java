package org.cadre.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.governance.BadInput;

/**
 * One thing that can be chosen.
 *
 * @param value as it is kept, 1 to {@value #LONGEST} characters
 * @param hotkey the key that chooses it, a letter or digit; the player gives keys to those without
 */
public record Option(String value, Label label, Optional<Character> hotkey) {
    public static final int LONGEST = 100;
    public static final int MOST = 50;

    /** @throws BadInput naming `value`, `label` or `hotkey` */
    public Option {
        value = value.strip();
        var checks = new Checks();
        checks.text("value", value, LONGEST);
        checks.that(value.chars().noneMatch(one -> Character.isISOControl(one) || one == '|'), "value", value,
                "bad.form-value");
        hotkey = hotkey.map(Character::toLowerCase);
        hotkey.ifPresent(key -> checks.that(key < 128 && Character.isLetterOrDigit(key), "hotkey", key,
                "bad.form-hotkey"));
        checks.done();
        label.within("label", 300);
    }

    private Option worded(UnaryOperator<String> made) {
        return new Option(made.apply(value), label.worded(made), hotkey);
    }

    static List<Option> worded(List<Option> options, UnaryOperator<String> made) {
        return options.stream().map(one -> one.worded(made)).toList();
    }

    public static Option of(String value) {
        return new Option(value, Label.of(value), Optional.empty());
    }

    /** @throws BadInput naming `options` where there are too few or many, or two are alike */
    static List<Option> checked(List<Option> options, int fewest) {
        var checks = new Checks();
        checks.that(options.size() >= fewest && options.size() <= MOST, "options", options.size(), "bad.range",
                fewest, MOST);
        twice(options.stream().map(Option::value)).forEach(one -> checks.that(false, "options", one, "bad.twice"));
        twice(options.stream().flatMap(one -> one.hotkey().stream()))
                .forEach(one -> checks.that(false, "options", one, "bad.twice"));
        checks.done();
        return List.copyOf(options);
    }

    static String values(List<Option> options) {
        return options.stream().map(Option::value).collect(Collectors.joining(", "));
    }

    private static <T> Stream<T> twice(Stream<T> all) {
        return all.collect(Collectors.groupingBy(one -> one, Collectors.counting())).entrySet().stream()
                .filter(one -> one.getValue() > 1).map(Map.Entry::getKey);
    }
}
