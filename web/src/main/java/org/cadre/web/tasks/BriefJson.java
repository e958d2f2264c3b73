package org.cadre.web.tasks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.web.scorecards.ScorecardJson;
import org.cadre.work.AccessNeed;
import org.cadre.work.Brief;
import org.cadre.work.Budget;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A brief as the API reads and writes it. */
@Schema(name = "Brief", requiredProperties = {"deliverable", "effortMinutes"})
public record BriefJson(
        @Schema(description = "what is to be there at the end", minLength = 1, maxLength = Brief.LONGEST_DELIVERABLE) @Nullable String deliverable,
        @Schema(description = "what is looked at when it is accepted; at most 20") @Nullable List<String> checklist,
        @Schema(minimum = "5", maximum = "4800") @Nullable Integer effortMinutes,
        @Schema(description = "when it is to be delivered at the latest") @Nullable Instant due,
        @Schema(description = "skills that whoever does it must all claim, by any label; at most 10") @Nullable List<String> stack,
        @Schema(description = "where it is done", maxLength = Brief.LONGEST_ENVIRONMENT) @Nullable String environment,
        @Nullable List<Access> access,
        @Schema(description = "terms on intellectual property; the company's usual ones where absent", maxLength = Brief.LONGEST_TERMS) @Nullable String terms,
        @Schema(maxLength = Brief.LONGEST_COST_CENTRE) @Nullable String costCentre, @Nullable BigDecimal budget,
        @Schema(description = "of the budget, as ISO 4217") @Nullable String currency,
        @Schema(description = "what the requester thinks it saves", minimum = "0", maximum = "1000000") @Nullable Integer savesMinutes,
        @Schema(description = "whether it belongs to the zone of experiments", defaultValue = "false") @Nullable Boolean experiment,
        @Schema(description = "whether somebody who wants to learn may be there too", defaultValue = "false") @Nullable Boolean learner,
        @Schema(description = "the one colleague whom it is for") @Nullable UUID expert,
        @Schema(description = "the template from which it was made") @Nullable UUID template,
        @Schema(description = "by which deliveries are reviewed first") @Nullable ScorecardJson scorecard) {
    public static final String EXAMPLE = """
            {"deliverable": "A pull request that moves the nightly job", "checklist": ["It ran one night on staging"], \
            "effortMinutes": 90, "stack": ["java"], "access": [{"to": "staging"}], "savesMinutes": 600}""";

    /** An access that whoever does it is to be given. */
    @Schema(name = "AccessNeed", requiredProperties = "to")
    public record Access(@Schema(minLength = 1, maxLength = 200) @Nullable String to,
            @Schema(description = "its last day") @Nullable LocalDate until) {}

    static BriefJson of(Brief brief) {
        return new BriefJson(brief.deliverable(), brief.checklist(), brief.effortMinutes(), brief.due().orElse(null),
                brief.stack(), absent(brief.environment()),
                brief.access().stream().map(need -> new Access(need.to(), need.until().orElse(null))).toList(),
                absent(brief.terms()), absent(brief.costCentre()), brief.budget().map(Budget::amount).orElse(null),
                brief.budget().map(Budget::currency).orElse(null), brief.savesMinutes(), brief.experiment(),
                brief.learner(), brief.expert().orElse(null), brief.template().orElse(null),
                brief.scorecard().map(ScorecardJson::of).orElse(null));
    }

    /** @throws BadInput naming every field that cannot be taken */
    Brief read() {
        if (effortMinutes == null)
            throw new BadInput("effortMinutes", "", Message.of("bad.missing"));
        return new Brief(orEmpty(deliverable), listed(checklist), effortMinutes, Optional.ofNullable(due),
                listed(stack), orEmpty(environment),
                listed(access).stream()
                        .map(need -> new AccessNeed(orEmpty(need.to()), Optional.ofNullable(need.until())))
                        .toList(),
                orEmpty(terms), orEmpty(costCentre),
                Optional.ofNullable(budget).map(amount -> new Budget(amount, orEmpty(currency))),
                savesMinutes == null ? 0 : savesMinutes, Boolean.TRUE.equals(experiment), Boolean.TRUE.equals(learner),
                Optional.ofNullable(expert), Optional.ofNullable(template),
                Optional.ofNullable(scorecard).map(ScorecardJson::read));
    }

    static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    static <T> List<T> listed(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent;
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
