package org.cadre.web.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.rulebook.RuleText;
import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.revisions.DiffView;

/**
 * {@code GET /rules/{rule}}: one version of a rule, with what can be done with it by {@code POST} to
 * {@code /rules/{rule}/versions/{version}/propose} ({@code reason}, {@code starts}), {@code approve}, {@code reject}
 * ({@code reason}), {@code withdraw} and {@code roll-back}, and to {@code /rules/{rule}/stop} ({@code reason}) and
 * {@code let-go}.
 *
 * @param scope the scope as a sentence; empty where it is all
 * @param when the condition as a sentence; empty where it cannot be read any more
 * @param tests empty where it cannot be compiled any more
 * @param difference to the version before
 * @param may what the reader may do with it
 * @param stop why it is stopped, or empty
 */
public record RuleView(RuleText text, Version shown, String scope, String when, Optional<TestsView> tests,
        List<Version> versions, Optional<DiffView> difference, Optional<ReplayView> replay, List<Step> acts, May may,
        String stop, Form form) implements View {
    /** @param reason why it was proposed or rejected, or empty */
    public record Version(int number, String state, Person author, Instant at, String reason, Optional<Person> decider,
            Optional<Instant> starts) {}

    /** Something that was done. @param what messages: {@code audit.kind.X} */
    public record Step(String what, Person who, Instant at) {}

    /** What the reader may do. */
    public record May(boolean write, boolean propose, boolean decide, boolean withdraw, boolean rollBack) {}

    @Override
    public String template() {
        return "rules/rule";
    }
}
