package org.cadre.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.governance.Stage;

/**
 * A rule as the company writes it.
 *
 * @param id its name for ever, in lower-case letters, digits and hyphens
 * @param owner who answers for it
 * @param controls what it serves, such as {@code ISO27001:A.5.12} or {@code COBIT2019:APO12.03}
 * @param scope which asks it is for, a condition over the ask, the asker and the time; `true` for all
 * @param when the condition under which its effect comes about
 * @param approver who approves, where the effect asks for it: {@code MANAGER} or a role
 * @param message by language, for whom it hits; may name facts of the ask, the asker and limits as {@code {ask.region}}
 * @param until when it ends by itself
 */
public record RuleText(String id, String title, String owner, String purpose, List<String> controls, Stage stage,
        String scope, String when, Effect effect, Optional<String> approver, Map<String, String> message, Mode mode,
        Optional<Instant> from, Optional<Instant> until, List<RuleTest> tests) {
    public RuleText {
        controls = List.copyOf(controls);
        message = Map.copyOf(message);
        tests = List.copyOf(tests);
    }

    /** Whether it is in force then. */
    public boolean inForce(Instant at) {
        return from.map(start -> !at.isBefore(start)).orElse(true) && until.map(at::isBefore).orElse(true);
    }
}
