package org.cadre.web.batches;

import org.cadre.batches.Estimate;
import org.cadre.batches.Estimate.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a batch will take, between everybody agreeing and nobody. */
@Schema(name = "BatchEstimate")
public record EstimateJson(@Schema(description = "that are to be decided") int items, long leastJudgments,
        long mostJudgments, long leastMinutes, long mostMinutes, @Nullable MoneyJson leastCost,
        @Nullable MoneyJson mostCost,
        @Schema(description = "with as many workers and minutes as are expected, and the most judgments") long hoursUntilDone,
        @Schema(description = "why it cannot be started yet, in the caller's language") @Nullable String obstacle) {
    static final String EXAMPLE = """
            {"items": 450, "leastJudgments": 1550, "mostJudgments": 2550, "leastMinutes": 517, "mostMinutes": 850, \
            "leastCost": {"amount": "538.54", "currency": "EUR"}, "mostCost": {"amount": "885.42", "currency": "EUR"}, \
            "hoursUntilDone": 476}""";

    /** An amount. */
    @Schema(name = "Money")
    public record MoneyJson(@Schema(description = "with two places behind the point") String amount,
            @Schema(description = "ISO 4217") String currency) {
        static MoneyJson of(Money money) {
            return new MoneyJson(money.amount().toPlainString(), money.currency());
        }
    }

    static EstimateJson of(Estimate estimate, @Nullable String obstacle) {
        return new EstimateJson(estimate.items(), estimate.least(), estimate.most(), estimate.leastMinutes(),
                estimate.mostMinutes(), estimate.leastCost().map(MoneyJson::of).orElse(null),
                estimate.mostCost().map(MoneyJson::of).orElse(null), estimate.untilDone().toHours(), obstacle);
    }
}
