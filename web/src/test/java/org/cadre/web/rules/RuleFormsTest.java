package org.cadre.web.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.rulebook.RuleText;
import org.cadre.rulebook.StarterBook;
import org.cadre.web.Form;
import org.junit.jupiter.api.Test;

class RuleFormsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void everyRuleOfTheStarterBookComesBackAsItWas() {
        assertThat(StarterBook.text().rules()).isNotEmpty().allSatisfy(rule -> assertThat(
                RuleForms.text(RuleForms.of(rule, BERLIN), BERLIN)).isEqualTo(rule));
    }

    @Test
    void timesAreTheReaders() {
        var rule = RuleForms.text(form().with("from", "2026-07-01T08:00"), BERLIN);
        assertThat(rule.from().orElseThrow()).hasToString("2026-07-01T06:00:00Z");
        assertThat(RuleForms.of(rule, BERLIN).value("from")).isEqualTo("2026-07-01T08:00");
        assertThatThrownBy(() -> RuleForms.text(form().with("until", "tomorrow"), BERLIN))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults()).extracting(Fault::field).containsExactly("until"));
    }

    @Test
    void whatIsTypedCannotBreakOutOfItsField() {
        var rule = RuleForms.text(form().with("title", "x\"\n  effect: WARN\n#").with("tests",
                "- {name: one, facts: {ask.urgency: HIGH}, expect: REFUSED}"), BERLIN);
        assertThat(rule).extracting(RuleText::title, one -> one.effect().name())
                .containsExactly("x\"\n  effect: WARN\n#", "REFUSE");
        assertThat(rule.tests()).hasSize(1);
    }

    @Test
    void everyFaultStandsBesideItsField() {
        assertThatThrownBy(() -> RuleForms.text(form().with("when", "").with("effect", "SHOUT").with("tests",
                "- {name: one, facts: {}, expected: REFUSED}"), BERLIN)).isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults()).extracting(Fault::field).contains("when", "effect", "tests")
                                .doesNotContain("rules[0].when"));
        assertThatThrownBy(() -> RuleForms.text(form().with("tests", "- {name"), BERLIN))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults()).extracting(Fault::field).containsExactly("tests"));
    }

    private static Form form() {
        return Form.empty().with("id", "no-hurry").with("title", "No hurry").with("owner", "CIO")
                .with("purpose", "Calm").with("stage", "INTAKE").with("when", "ask.urgency == 'HIGH'")
                .with("effect", "REFUSE").with("message.en", "No: never.").with("mode", "AUDIT");
    }
}
