package org.cadre.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What was wished for on the command line, as {@code -Dcadre.load.<name>=...}.
 *
 * @param history how many asks without texts to add for the reports, over three years, with `decisions` on them
 * @param workers how many judge items at once, each thinking for about {@code thinking} before they answer
 * @param items of the batch that they judge
 * @param reuse whether to measure on the company that an earlier run left in the same home
 * @param profiled whether to say where the processor time goes; costs some of it
 */
record Plan(long seed, int people, int asks, long history, long decisions, int clients, int workers, int items,
        Duration thinking, Duration warmUp,
        Duration time, List<Scenario> scenarios, boolean reuse, boolean profiled) {

    static Plan fromProperties() {
        return new Plan(number("seed", 1), (int) number("people", 100_000), (int) number("asks", 10_000),
                number("history", 0), number("decisions", 20 * number("history", 0)), (int) number("clients", 16),
                (int) number("workers", 200), (int) number("items", 100_000),
                Duration.ofSeconds(number("thinking", 5)), Duration.ofSeconds(number("warmup", 60)),
                Duration.ofSeconds(number("seconds", 20)), scenarios(text("only")), Boolean.parseBoolean(text("reuse")),
                Boolean.parseBoolean(text("profile")));
    }

    private static List<Scenario> scenarios(String only) {
        if (only.isEmpty())
            return List.of(Scenario.values());
        return Arrays.stream(only.split(",")).map(name -> Scenario
                .valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'))).toList();
    }

    private static long number(String name, long standard) {
        String text = text(name);
        return text.isEmpty() ? standard : Long.parseLong(text);
    }

    private static String text(String name) {
        return System.getProperty("cadre.load." + name, "");
    }
}
