package org.cadre.web.approvals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;

/**
 * {@code GET /approvals/{id}}: one question that waits or waited, for its asker and who is to decide.
 *
 * @param body empty where its words are not kept any more
 * @param state WAITING, RETURNED, REFUSED, RELEASED or WITHDRAWN
 * @param mayDecide shows {@code POST /approvals/{id}/approve}, {@code /refuse} and {@code /return} with {@code words}
 * @param mayAppeal shows {@code /appeal} with {@code words}
 * @param maySend shows {@code /send} with {@code title}, {@code text}, {@code words}
 * @param mayWithdraw shows {@code /withdraw}
 */
public record ApprovalView(ApprovalsView.Line line, String classification, Optional<SafeHtml> body, List<Step> steps,
        List<Said> said, boolean mine, boolean mayDecide, boolean mayAppeal, boolean maySend, boolean mayWithdraw,
        Form form, int longest, int longestText) implements View {
    /**
     * What one rule wants.
     *
     * @param reason the rule's own words
     * @param whom the role, or the one person who decides
     * @param state WAITING, GIVEN or REFUSED
     * @param level ASKED, REMINDED, ESCALATED or OVERDUE
     */
    public record Step(String rule, String title, String reason, Map<String, String> facts, String whom, String state,
            String level, Instant since, Optional<Instant> due) {}

    /** What was done or said. @param who empty where time or a rule did it, or somebody who is hidden */
    public record Said(String deed, String who, String words, Instant at) {}

    @Override
    public String template() {
        return "approvals/approval";
    }
}
