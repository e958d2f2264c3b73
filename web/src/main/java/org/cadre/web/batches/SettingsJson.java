package org.cadre.web.batches;

import java.util.Objects;
import java.util.Optional;

import org.cadre.batches.BatchSettings;
import org.cadre.batches.BatchSettings.Cost;
import org.cadre.batches.BatchSettings.Effort;
import org.cadre.batches.BatchSettings.Gold;
import org.cadre.batches.BatchSettings.Overlap;
import org.cadre.batches.BatchSettings.Quiz;
import org.cadre.work.Brief;
import org.cadre.work.Budget;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a batch is to be worked on; what is absent in a request stays as it is. */
@Schema(name = "BatchSettings")
public record SettingsJson(
        @Schema(minimum = "1", maximum = "25", description = "how many judge an item in any case") @Nullable Integer overlap,
        @Schema(minimum = "1", maximum = "25", description = "how many judge it where they do not agree") @Nullable Integer mostOverlap,
        @Schema(description = "whether dissent asks for more judges") @Nullable Boolean adaptive,
        @Schema(minimum = "0.5", maximum = "1", description = "the confidence from which an item is done") @Nullable Double enough,
        @Schema(minimum = "0", maximum = "50", description = "items of the quiz that a worker passes first; 0 for none") @Nullable Integer quizQuestions,
        @Schema(minimum = "1", maximum = "100") @Nullable Integer quizPercent,
        @Schema(minimum = "1", maximum = "10") @Nullable Integer quizAttempts,
        @Schema(minimum = "0", maximum = "50", description = "how many of a worker's items, in a hundred, have an expected answer") @Nullable Integer goldPercent,
        @Schema(description = "whether workers are told what was expected as soon as they have answered") @Nullable Boolean goldFeedback,
        @Schema(minimum = "1", maximum = "7200", description = "how long one judgment takes, as far as its requester knows") @Nullable Integer itemSeconds,
        @Schema(minimum = "10", maximum = "86400", description = "after which an item goes to somebody else") @Nullable Integer limitSeconds,
        @Schema(minimum = "1", maximum = "10000", description = "how many are expected to take part") @Nullable Integer workers,
        @Schema(minimum = "1", maximum = "2400", description = "which each of them gives") @Nullable Integer weeklyMinutes,
        @Schema(maxLength = Brief.LONGEST_COST_CENTRE) @Nullable String costCentre,
        @Schema(description = "what an hour's work costs, such as 62.50; empty for not known") @Nullable String hourlyCost,
        @Schema(description = "ISO 4217") @Nullable String currency) {
    static SettingsJson of(BatchSettings settings) {
        return new SettingsJson(settings.overlap().first(), settings.overlap().most(), settings.overlap().adaptive(),
                settings.overlap().enough(), settings.quiz().questions(), settings.quiz().percent(),
                settings.quiz().attempts(), settings.gold().percent(), settings.gold().feedback(),
                settings.effort().itemSeconds(),
                settings.effort().limitSeconds(), settings.effort().workers(), settings.effort().weeklyMinutes(),
                settings.cost().centre(),
                settings.cost().hourly().map(hourly -> hourly.amount().toPlainString()).orElse(null),
                settings.cost().hourly().map(Budget::currency).orElse(null));
    }

    /** @throws org.cadre.governance.BadInput naming what cannot be taken */
    BatchSettings over(BatchSettings now) {
        var had = of(now);
        int first = or(overlap, had.overlap());
        return new BatchSettings(
                new Overlap(first, Math.max(or(mostOverlap, had.mostOverlap()), mostOverlap == null ? first : 0),
                        or(adaptive, had.adaptive()), or(enough, had.enough())),
                new Quiz(or(quizQuestions, had.quizQuestions()), or(quizPercent, had.quizPercent()),
                        or(quizAttempts, had.quizAttempts())),
                new Gold(or(goldPercent, had.goldPercent()), or(goldFeedback, had.goldFeedback())),
                new Effort(or(itemSeconds, had.itemSeconds()), or(limitSeconds, had.limitSeconds()),
                        or(workers, had.workers()), or(weeklyMinutes, had.weeklyMinutes())),
                new Cost(or(costCentre, had.costCentre()), hourly(now)));
    }

    private Optional<Budget> hourly(BatchSettings now) {
        if (hourlyCost == null)
            return now.cost().hourly();
        String money = currency == null ? now.cost().hourly().map(Budget::currency).orElse("EUR") : currency;
        return hourlyCost.isBlank() ? Optional.empty() : Optional.of(Budget.of(hourlyCost, money));
    }

    private static <T> T or(@Nullable T sent, @Nullable T had) {
        return sent == null ? Objects.requireNonNull(had) : sent;
    }
}
