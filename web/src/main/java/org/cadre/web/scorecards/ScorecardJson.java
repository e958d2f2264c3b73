package org.cadre.web.scorecards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.work.Criterion;
import org.cadre.work.Scorecard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scorecard as the API reads and writes it. */
@Schema(name = "Scorecard", requiredProperties = "criteria")
public record ScorecardJson(@Schema(description = "1 to 10") @Nullable List<@Nullable CriterionJson> criteria,
        @Schema(description = "from which percent of the weighted most a delivery passes", minimum = "1", maximum = "100", defaultValue = "60") @Nullable Integer passMark,
        @Schema(minimum = "2", maximum = "3", defaultValue = "2") @Nullable Integer reviewers,
        @Schema(description = "points of percent between the best and the worst review beyond which one more is asked", minimum = "0", maximum = "100", defaultValue = "20") @Nullable Integer spread,
        @Schema(description = "that each review may take", minimum = "1", maximum = "30", defaultValue = "3") @Nullable Integer days) {
    static final int PASS_MARK = 60;
    static final int SPREAD = 20;
    static final int DAYS = 3;
    public static final String EXAMPLE = """
            {"criteria": [{"name": "It works", "weight": 70, "worst": "It does not start", "best": "It ran one night"}, \
            {"name": "It can be read", "weight": 30}], "passMark": 60, "reviewers": 2, "spread": 20, "days": 3}""";

    /** What reviewers score from 0 to 10. */
    @Schema(name = "Criterion", requiredProperties = {"name", "weight"})
    public record CriterionJson(@Schema(minLength = 1, maxLength = Criterion.LONGEST_NAME) @Nullable String name,
            @Schema(minimum = "1", maximum = "100") @Nullable Integer weight,
            @Schema(description = "what 0 means", maxLength = Criterion.LONGEST_MEANING) @Nullable String worst,
            @Schema(description = "what 10 means", maxLength = Criterion.LONGEST_MEANING) @Nullable String best) {}

    public static ScorecardJson of(Scorecard card) {
        return new ScorecardJson(card.criteria().stream().map(
                one -> new CriterionJson(one.name(), one.weight(), absent(one.worst()), absent(one.best()))).toList(),
                card.passMark(), card.reviewers(), card.spread(), card.days());
    }

    /** @throws BadInput naming every field of it by its path */
    public Scorecard read() {
        var all = new ArrayList<Criterion>();
        for (var one : Optional.ofNullable(criteria).orElse(List.of())) {
            String path = "scorecard.criteria[" + all.size() + "].";
            all.add(named(field -> path + (field.equals("criterion") ? "name" : field), () -> criterion(one)));
        }
        return named(field -> "scorecard." + field, () -> new Scorecard(all, or(passMark, PASS_MARK),
                or(reviewers, Scorecard.FEWEST), or(spread, SPREAD), or(days, DAYS)));
    }

    private static Criterion criterion(@Nullable CriterionJson one) {
        return one == null
                ? new Criterion("", 0, "", "")
                : new Criterion(orEmpty(one.name()), or(one.weight(), 0), orEmpty(one.worst()), orEmpty(one.best()));
    }

    /** With the names of fields that its faults have then. */
    static <T> T named(UnaryOperator<String> name, Supplier<T> made) {
        try {
            return made.get();
        } catch (BadInput bad) {
            throw new BadInput(bad.faults().stream()
                    .map(fault -> new Fault(name.apply(fault.field()), fault.value(), fault.reason())).toList());
        }
    }

    private static int or(@Nullable Integer sent, int otherwise) {
        return sent == null ? otherwise : sent;
    }

    static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
