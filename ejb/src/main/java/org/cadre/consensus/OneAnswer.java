package org.cadre.consensus;

import java.util.Map;
import java.util.Optional;

/** {@link SpamPattern#ONE_ANSWER}. */
final class OneAnswer {
    private final SpamThresholds thresholds;

    OneAnswer(SpamThresholds thresholds) {
        this.thresholds = thresholds;
    }

    Optional<SpamFlag> find(Showing showing) {
        int judgments = showing.judgments();
        if (judgments < thresholds.least())
            return Optional.empty();
        int favourite = showing.favourite();
        double share = showing.given(favourite) / judgments;
        double expected = showing.seen(favourite);
        double passedOver = 1 - (1 - share) / Math.max(1 - expected, Double.MIN_NORMAL);
        double chance = BetaFunction.atLeast(showing.given(favourite), judgments,
                (expected * judgments + 1) / (judgments + 2));
        if (share < thresholds.share() || passedOver < thresholds.blindness() || chance > thresholds.chance())
            return Optional.empty();
        return Optional.of(new SpamFlag(showing.worker, SpamPattern.ONE_ANSWER, passedOver, Map.of("answer",
                (double) favourite, "judgments", (double) judgments, "share", share, "expected", expected, "chance",
                chance)));
    }
}
