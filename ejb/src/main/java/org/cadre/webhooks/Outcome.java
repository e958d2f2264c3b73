package org.cadre.webhooks;

import java.time.Duration;
import java.util.Optional;

import org.cadre.egress.NotPosted;

/** What came of one try. */
sealed interface Outcome {
    Duration took();

    /** @param retryAfter the header of that name, as it was sent */
    record Answered(int status, Optional<String> retryAfter, Duration took) implements Outcome {}

    record Silent(NotPosted.Obstacle obstacle, Duration took) implements Outcome {}
}
