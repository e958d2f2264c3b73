package org.cadre.web.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.JsonbBuilder;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.rulebook.StarterBook;
import org.junit.jupiter.api.Test;

class RuleJsonTest {
    @Test
    void everyRuleOfTheStarterBookComesBackAsItWas() {
        var jsonb = JsonbBuilder.create();
        assertThat(StarterBook.text().rules()).isNotEmpty().allSatisfy(rule -> assertThat(
                jsonb.fromJson(jsonb.toJson(RuleJson.of(rule)), RuleJson.class).text()).isEqualTo(rule));
    }

    @Test
    void everyFaultNamesItsFieldAsTheCallerKnowsIt() {
        var rule = JsonbBuilder.create().fromJson("""
                {"id": "no-hurry", "title": "No hurry", "owner": "CIO", "purpose": "Calm", "stage": "LUNCH",
                 "message": {"en": "No."}, "tests": [{"name": "one", "facts": {"ask.urgency": "HIGH"}}]}""",
                RuleJson.class);
        assertThatThrownBy(rule::text).isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults())
                .extracting(Fault::field).containsExactlyInAnyOrder("stage", "when", "tests[0].expect"));
    }

    @Test
    void theExampleOfTheDocumentIsARule() {
        assertThat(JsonbBuilder.create().fromJson(RuleJson.EXAMPLE, RuleJson.class).text().tests()).hasSize(2);
    }
}
