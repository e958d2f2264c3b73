package org.cadre.capacity;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the company wants to route.
 *
 * @param waveSize how many are invited at once, 1 to 20
 * @param candidates how many a plan looks at, 1 to 200
 * @param nearEqual see {@link WavePlanner}
 * @param minutesEach what an accepted invitation is taken to cost
 * @param reply how long an invitation stays open
 * @param answer how long an invitee who said yes may take for the answer before others are asked
 * @param workingTime whether windows count the invitee's working time, else every hour
 * @param patience how long to wait for experts who are busy before the last resort is asked
 * @param retry how often it is looked whether one of them, or somebody new, has time by now
 * @param lastResort mails of those who are asked when nobody else is left
 */
public record RoutingSettings(int waveSize, int candidates, double nearEqual, int minutesEach, Windows reply,
        Windows answer, boolean workingTime, Duration patience, Duration retry, List<String> lastResort) {
    public RoutingSettings {
        if (waveSize < 1 || waveSize > 20)
            throw new IllegalArgumentException("cadre.routing.wave-size is " + waveSize + ", not 1 to 20");
        if (candidates < waveSize || candidates > 200)
            throw new IllegalArgumentException(
                    "cadre.routing.candidates is " + candidates + ", not " + waveSize + " to 200");
        if (retry.compareTo(Duration.ofMinutes(1)) < 0)
            throw new IllegalArgumentException("cadre.routing.retry is " + retry + ", less than PT1M");
        lastResort = List.copyOf(lastResort);
    }

    /**
     * @param setting gives the text of a setting by its whole name, where there is one
     * @throws IllegalArgumentException naming the setting whose text cannot be read
     */
    public static RoutingSettings from(Function<String, Optional<String>> setting) {
        var read = new Reading(setting);
        return new RoutingSettings(read.as("wave-size", "3", Integer::valueOf),
                read.as("candidates", "20", Integer::valueOf), read.as("near-equal", "0.05", Double::valueOf),
                read.as("minutes", "15", Integer::valueOf), read.windows("window", "PT1H", "PT4H", "PT8H"),
                read.windows("answer-window", "PT4H", "PT16H", "PT40H"),
                read.as("working-time", "true", Reading::truth),
                read.as("patience", "P1D", Duration::parse), read.as("retry", "PT1H", Duration::parse),
                read.as("last-resort", "", RoutingSettings::mails));
    }

    private static List<String> mails(String list) {
        return List.of(list.split(",")).stream().map(mail -> mail.strip().toLowerCase(Locale.ROOT))
                .filter(mail -> !mail.isEmpty()).distinct().toList();
    }

    private record Reading(Function<String, Optional<String>> setting) {
        Windows windows(String name, String high, String normal, String low) {
            return new Windows(as(name + ".high", high, Duration::parse), as(name + ".normal", normal, Duration::parse),
                    as(name + ".low", low, Duration::parse));
        }

        static Boolean truth(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }

        <T> T as(String name, String fallback, Function<String, T> parser) {
            String text = setting.apply("cadre.routing." + name).orElse(fallback);
            try {
                return parser.apply(text);
            } catch (RuntimeException cause) {
                throw new IllegalArgumentException("cadre.routing." + name + " is '" + text + "', such as " + fallback
                        + " is wanted", cause);
            }
        }
    }
}
