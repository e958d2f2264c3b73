package org.cadre.web.approvals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.cadre.approvals.Approval;
import org.cadre.approvals.ApprovalCase;
import org.cadre.approvals.Word;
import org.cadre.asks.HeldState;
import org.cadre.asks.NewAsk;
import org.cadre.governance.Texts;
import org.cadre.people.ColleagueId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question that waits for approval, as the API writes it.
 *
 * @param id under which it will be an ask
 * @param title absent, as is the text, where it is an ask by now or withdrawn
 * @param asker absent where the asker is anonymous
 * @param overdue whether nobody decided, though everybody who could was asked
 */
@Schema(name = "Approval")
public record ApprovalJson(UUID id, @Schema(implementation = HeldState.class) String state, @Nullable String title,
        @Nullable String text, @Nullable UUID asker, Instant heldAt, boolean overdue, boolean mayDecide,
        boolean mayAppeal, List<StepJson> approvals, List<WordJson> words) {
    public static final String EXAMPLE = """
            {"id": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "state": "WAITING", "title": "Whose account is it?", "text":             "Whose account is it?", "asker": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "heldAt": "2026-03-01T09:00:00Z",             "overdue": false, "mayDecide": true, "mayAppeal": false, "approvals": [{"rule": "sensitive-text-is-held@1",             "title": "Secrets and personal data in the text are looked at first", "reason": "Somebody of governance             looks at it first.", "facts": {"ask.findings": "PERSONAL"}, "role": "GOVERNANCE", "since":             "2026-03-01T09:00:00Z", "dueAt": "2026-03-02T09:00:00Z", "level": "ASKED", "state": "WAITING"}], "words": []}""";

    /**
     * What one rule wants.
     *
     * @param facts that it went by
     * @param role MANAGER, or the role of which anybody may decide
     * @param approver the one person who decides, where it is one
     * @param dueAt when somebody is reminded or another one asked
     */
    @Schema(name = "ApprovalStep")
    public record StepJson(String rule, String title, String reason, Map<String, String> facts, String role,
            @Nullable UUID approver, Instant since, @Nullable Instant dueAt,
            @Schema(implementation = Approval.Level.class) String level,
            @Schema(implementation = Approval.State.class) String state) {}

    /** What was done or said. @param actor absent where time or a rule did it, or somebody anonymous */
    @Schema(name = "ApprovalWord")
    public record WordJson(Instant at, @Nullable UUID actor, String deed, String words) {}

    /** @param language of the rules' reasons */
    public static ApprovalJson of(ApprovalCase one, Locale language) {
        var held = one.held();
        var steps = new ArrayList<StepJson>();
        for (int i = 0; i < one.approvals().size(); i++)
            steps.add(step(one.approvals().get(i), one.titles().get(i), one.facts().get(i), language));
        return new ApprovalJson(held.id().value(), held.state().name(), held.wanted().map(NewAsk::title).orElse(null),
                held.wanted().map(NewAsk::text).orElse(null), one.asker().known().map(ColleagueId::value).orElse(null),
                held.at(), one.overdue(), one.mayDecide(), one.mayAppeal(), steps,
                one.words().stream().map(ApprovalJson::word).toList());
    }

    private static StepJson step(Approval one, String title, Map<String, String> facts, Locale language) {
        return new StepJson(one.rule().toString(), title, Texts.render(one.reason().message(), language), facts,
                one.role(), one.approver().map(ColleagueId::value).orElse(null), one.since(), one.due().orElse(null),
                one.level().name(), one.state().name());
    }

    private static WordJson word(Word one) {
        return new WordJson(one.at(), one.actor().map(ColleagueId::value).orElse(null), one.deed(), one.words());
    }
}
