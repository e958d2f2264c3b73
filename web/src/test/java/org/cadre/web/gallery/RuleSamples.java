package org.cadre.web.gallery;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.governance.Stage;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.RuleTest;
import org.cadre.rulebook.RuleText;
import org.cadre.rulebook.TestRun;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.language.Languages;
import org.cadre.web.language.Texts;
import org.cadre.web.revisions.DiffView;
import org.cadre.web.rules.ReplayView;
import org.cadre.web.rules.RuleBookView;
import org.cadre.web.rules.RuleEditorView;
import org.cadre.web.rules.RuleView;
import org.cadre.web.rules.RulesView;
import org.cadre.web.rules.TestsView;
import org.cadre.web.waivers.RuleExceptionsView;
import org.cadre.web.waivers.RuleLimitsView;

/** Rules, exceptions and limits, in their states. */
final class RuleSamples {
    private static final Person GUS = new Person("p1", "Gus Governor", "Governance");
    private static final TestsView FAILING = new TestsView(false, true, false,
            List.of(new TestRun.Result(Samples.NASTY, "REFUSED", "ALLOWED"),
                    new TestRun.Result("calm", "ALLOWED", "ALLOWED")));
    private final Instant now;

    RuleSamples(Texts t) {
        this.now = t.now();
    }

    Map<String, View> all() {
        return Map.ofEntries(Map.entry("rules-empty", new RulesView(List.of(), List.of(), false)),
                Map.entry("rules", rules()), Map.entry("rule-draft", rule("DRAFT", true)),
                Map.entry("rule-proposed", rule("PROPOSED", false)),
                Map.entry("rule-published", rule("PUBLISHED", false)),
                Map.entry("rule-editor", editor()),
                Map.entry("rule-book", new RuleBookView(wrong("book"), List.of())),
                Map.entry("rule-book-tested",
                        new RuleBookView(Form.empty(), List.of(new RuleBookView.Run("no-hurry", FAILING)))),
                Map.entry("rule-limits-empty", new RuleLimitsView(List.of(), false, Form.empty())),
                Map.entry("rule-limits", new RuleLimitsView(
                        List.of(new RuleLimitsView.Line("asks_a_day", Samples.NASTY, "NUMBER", wrong("value")),
                                new RuleLimitsView.Line("rows", "Rows", "NUMBER", Form.empty().with("value", "9"))),
                        true, wrong("value-asks_a_day"))),
                Map.entry("rule-exceptions-empty",
                        new RuleExceptionsView(List.of(), false, Form.empty(), List.of())),
                Map.entry("rule-exceptions", exceptions()));
    }

    private RulesView rules() {
        return new RulesView(
                List.of(new RulesView.Line("no-hurry", Samples.NASTY, "INTAKE", "REFUSE", "AUDIT", 3, 0, 1_234,
                        Optional.of(now), true),
                        new RulesView.Line("calm", "Calm", "MATCH", "WARN", "ENFORCED", 1, 0, 0, Optional.empty(),
                                false)),
                List.of(new RulesView.Waiting("no-hurry", 4, Samples.NASTY, "PROPOSED", GUS, now, true),
                        new RulesView.Waiting("calm", 2, "Calm", "DRAFT", GUS, now, false)),
                true);
    }

    private RuleView rule(String state, boolean mine) {
        var text = new RuleText("no-hurry", Samples.NASTY, Samples.NASTY, Samples.NASTY,
                List.of("COBIT2019:APO07.01", Samples.NASTY), Stage.INTAKE, "ask.walled", "ask.urgency == 'HIGH'",
                Effect.REQUIRE_APPROVAL, Optional.of("MANAGER"), Map.of("en", Samples.NASTY, "de", "Keine Eile."),
                Mode.AUDIT, Optional.of(now), Optional.of(now),
                List.of(new RuleTest("urgent", Map.of("ask.urgency", "HIGH"), "NEEDS_APPROVAL")));
        boolean proposed = state.equals("PROPOSED");
        boolean over = state.equals("PUBLISHED");
        var shown = new RuleView.Version(3, state, GUS, now, Samples.NASTY, over ? Optional.of(GUS) : Optional.empty(),
                Optional.of(now));
        return new RuleView(text, shown, mine ? "" : Samples.NASTY, mine ? Samples.NASTY : "",
                mine ? Optional.of(FAILING) : Optional.empty(),
                List.of(shown, new RuleView.Version(2, "REJECTED", GUS, now, "", Optional.of(GUS), Optional.empty())),
                Optional.of(DiffView.between("when: a", "when: " + (over ? "a" : Samples.NASTY), false)),
                mine ? Optional.of(replay()) : Optional.empty(),
                over ? List.of() : List.of(new RuleView.Step("RULE_DRAFTED", GUS, now)),
                new RuleView.May(true, mine, proposed, mine, over), over ? Samples.NASTY : "",
                over ? Form.empty() : wrong("reason"));
    }

    private ReplayView replay() {
        return new ReplayView(now, 3_000_000, 1_200_000, 12, 2,
                List.of(new ReplayView.Count("ALLOWED", 7), new ReplayView.Count("REFUSED", 2)),
                List.of(new ReplayView.Line(now, "a1", Samples.NASTY, "ALLOWED", "REFUSED")), 15_003, "x");
    }

    private RuleEditorView editor() {
        return new RuleEditorView(wrong("when").with("stage", "MATCH").wrong("message.en", "In English at least."),
                options(Stage.values()), options(Effect.values()), List.of(Option.of("MANAGER", "Manager")),
                options(Mode.values()), Languages.all(),
                List.of(new RuleEditorView.FactLine("ask.urgency", "TEXT", Samples.NASTY, true),
                        new RuleEditorView.FactLine("candidate.clearance", "LEVEL", "clearance", false)),
                Samples.NASTY, Optional.of(FAILING),
                Optional.of(new ReplayView(now, 0, 0, 0, 0, List.of(), List.of(), 1, "")));
    }

    private RuleExceptionsView exceptions() {
        return new RuleExceptionsView(
                List.of(new RuleExceptionsView.Line("e1", "no-hurry", Samples.NASTY, Samples.NASTY, GUS, GUS, now, now,
                        Optional.empty(), "WAITS", true, true),
                        new RuleExceptionsView.Line("e2", "no-hurry", "true", "Launch", GUS, GUS, now, now,
                                Optional.of(GUS), "OVER", false, false)),
                true, wrong("cases"), List.of(Option.of("no-hurry", Samples.NASTY)));
    }

    private static Form wrong(String field) {
        return Form.empty().with(field, Samples.NASTY).wrong(field, "Not like this.");
    }

    private static List<Option> options(Enum<?>[] values) {
        return Arrays.stream(values).map(one -> Option.of(one.name(), one.name())).toList();
    }
}
