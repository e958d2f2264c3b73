package org.cadre.webhooks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery that failed is tried again: the schedule of Standard Webhooks 1.0, each wait longer by up to a tenth. */
final class Schedule {
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5),
            Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10),
            Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FIRST_QUIET = Duration.ofSeconds(5);
    private static final Duration LONGEST_QUIET = Duration.ofMinutes(5);

    private Schedule() {}

    /**
     * @param failures so far, 1 at least
     * @return empty where it is given up
     */
    static Optional<Instant> next(int failures, Instant now, RandomGenerator random) {
        if (failures > WAITS.size())
            return Optional.empty();
        Duration wait = WAITS.get(failures - 1);
        return Optional.of(now.plus(wait).plusMillis(random.nextLong(wait.toMillis() / 10 + 1)));
    }

    /** How long an endpoint is left alone that gave no answer so often in a row. */
    static Duration quiet(int silences) {
        var doubled = FIRST_QUIET.multipliedBy(1L << Math.min(silences - 1, 10));
        return doubled.compareTo(LONGEST_QUIET) < 0 ? doubled : LONGEST_QUIET;
    }

    /** The value of `Retry-After`, seconds or a date (RFC 9110, 10.2.3); within a day, and empty where it is neither. */
    static Optional<Instant> retryAfter(String value, Instant now) {
        Optional<Instant> wanted = value.matches("[0-9]{1,9}")
                ? Optional.of(now.plusSeconds(Long.parseLong(value)))
                : date(value);
        return wanted.map(at -> at.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : at);
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
