package org.cadre.web.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cadre.forms.Input;
import org.cadre.forms.Option;
import org.cadre.forms.Wanted;

/**
 * One input of a form as a worker sees it.
 *
 * @param name of its field; of several that may be chosen, and of places, each option's name has a dot and its number behind it
 * @param help one explaining text, or empty
 * @param kind CHOICE, MULTI_CHOICE, SCALE, NUMBER (a scale too long for radio buttons), SPAN, TEXT or IMAGE
 * @param choices of a choice, a scale and places
 * @param text in which places are marked, else empty
 * @param least of a scale
 * @param most of a scale, or characters of a text
 * @param low what the least means, or empty
 * @param high what the most means, or empty
 */
public record InputView(String name, String label, String help, boolean required, String kind, List<Choice> choices,
        String text, int least, int most, String low, String high) {
    /** More grades than these are typed. */
    private static final int GRADES = 11;
    /** Keys of the player itself, which no option can have. */
    private static final Set<Character> TAKEN = Set.of('s', 'u');

    /** @param key that chooses it, or empty */
    public record Choice(String value, String label, String key) {}

    /** The name of an option's own field. */
    public String field(int option) {
        return name + "." + option;
    }

    /** How keys choose: by an option's place too, only by what is shown beside it, or they mark what is selected. */
    public String keys() {
        return switch (kind) {
            case "SPAN" -> "marks";
            case "SCALE" -> "exact";
            default -> "place";
        };
    }

    /** @param prefix before the input's key in the name */
    static InputView of(Input input, Map<String, String> item, Locale language, String prefix) {
        return switch (input.wanted()) {
            case Wanted.Choice one -> chosen(input, "CHOICE", choices(one.options(), language), "", language, prefix);
            case Wanted.MultiChoice one ->
                chosen(input, "MULTI_CHOICE", choices(one.options(), language), "", language, prefix);
            case Wanted.Span one -> chosen(input, "SPAN", choices(one.options(), language),
                    item.getOrDefault(one.column(), ""), language, prefix);
            case Wanted.Scale one -> graded(input, one, language, prefix);
            case Wanted.Text one -> made(input, "TEXT", List.of(), "", 0, one.longest(), language, prefix);
            case Wanted.Image _ -> made(input, "IMAGE", List.of(), "", 0, 0, language, prefix);
        };
    }

    private static InputView chosen(Input input, String kind, List<Choice> choices, String text, Locale language,
            String prefix) {
        return made(input, kind, choices, text, 0, 0, language, prefix);
    }

    private static InputView made(Input input, String kind, List<Choice> choices, String text, int least, int most,
            Locale language, String prefix) {
        return new InputView(prefix + input.key(), input.label().in(language), help(input, language), input.required(),
                kind, choices, text, least, most, "", "");
    }

    private static InputView graded(Input input, Wanted.Scale scale, Locale language, String prefix) {
        boolean few = scale.max() - scale.min() < GRADES;
        var grades = IntStream.rangeClosed(scale.min(), scale.max())
                .mapToObj(grade -> new Choice(Integer.toString(grade), Integer.toString(grade),
                        grade >= 0 && grade <= 9 ? Integer.toString(grade) : ""))
                .toList();
        return new InputView(prefix + input.key(), input.label().in(language), help(input, language), input.required(),
                few ? "SCALE" : "NUMBER", few ? grades : List.of(), "", scale.min(), scale.max(),
                scale.low().in(language), scale.high().in(language));
    }

    private static String help(Input input, Locale language) {
        return input.help().map(help -> help.in(language)).orElse("");
    }

    /** Each with its own key, or its place where that is free. */
    static List<Choice> choices(List<Option> options, Locale language) {
        var own = options.stream().flatMap(one -> one.hotkey().stream()).filter(key -> !TAKEN.contains(key))
                .map(String::valueOf).collect(Collectors.toSet());
        var choices = new ArrayList<Choice>();
        for (var option : options) {
            String place = choices.size() < 9 ? Integer.toString(choices.size() + 1) : "";
            String key = option.hotkey().filter(one -> !TAKEN.contains(one)).map(String::valueOf)
                    .orElse(own.contains(place) ? "" : place);
            choices.add(new Choice(option.value(), option.label().in(language), key));
        }
        return List.copyOf(choices);
    }
}
