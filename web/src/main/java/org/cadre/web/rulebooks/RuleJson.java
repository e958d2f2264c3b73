package org.cadre.web.rulebooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Stage;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.RuleTest;
import org.cadre.rulebook.RuleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule as the company writes it; the same fields as in YAML. */
@Schema(name = "Rule", requiredProperties = {"title", "owner", "purpose", "when", "message"})
public record RuleJson(@Nullable String id, @Nullable String title, @Nullable String owner, @Nullable String purpose,
        @Nullable List<String> controls,
        @Schema(implementation = Stage.class, description = "INTAKE where absent") @Nullable String stage,
        @Schema(description = "a condition in CEL over the ask, its asker and the time; all asks where absent") @Nullable String scope,
        @Schema(description = "a condition in CEL over the facts of the stage") @Nullable String when,
        @Schema(implementation = Effect.class, description = "REFUSE where absent") @Nullable String effect,
        @Schema(description = "MANAGER or a role, where the effect is REQUIRE_APPROVAL") @Nullable String approver,
        @Schema(description = "by language; English at least") @Nullable Map<String, String> message,
        @Schema(implementation = Mode.class, description = "AUDIT where absent") @Nullable String mode,
        @Schema(format = "date-time") @Nullable String from, @Schema(format = "date-time") @Nullable String until,
        @Nullable List<TestJson> tests) {
    static final String EXAMPLE = """
            {"id": "no-hurry", "title": "No hurry", "owner": "CIO office", "purpose": "Calm", "controls": \
            ["COBIT2019:APO07.01"], "stage": "INTAKE", "scope": "true", "when": "ask.urgency == 'HIGH'", "effect": \
            "REFUSE", "message": {"en": "Not in a hurry."}, "mode": "AUDIT", "tests": [{"name": "urgent", "facts": \
            {"ask.urgency": "HIGH"}, "expect": "REFUSED"}, {"name": "calm", "facts": {"ask.urgency": "NORMAL"}, \
            "expect": "ALLOWED"}]}""";
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String PATH = "rules[0].";

    /** A case with what is expected of the rule. */
    @Schema(name = "RuleTest", requiredProperties = {"name", "facts", "expect"})
    public record TestJson(@Nullable String name, @Nullable Map<String, Object> facts,
            @Schema(description = "limits that the case does not have either, though the book has them") @Nullable List<String> absent,
            @Schema(enumeration = {
                    "ALLOWED", "NOTED", "WARNED", "NEEDS_APPROVAL",
                    "REFUSED"}) @Nullable String expect) {
        static TestJson of(RuleTest test) {
            return new TestJson(test.name(), new TreeMap<>(test.facts()),
                    test.absent().isEmpty() ? null : test.absent(), test.expect());
        }
    }

    static RuleJson of(RuleText text) {
        return new RuleJson(text.id(), text.title(), text.owner(), text.purpose(), text.controls(),
                text.stage().name(), text.scope(), text.when(), text.effect().name(), text.approver().orElse(null),
                new TreeMap<>(text.message()), text.mode().name(), text.from().map(Instant::toString).orElse(null),
                text.until().map(Instant::toString).orElse(null), text.tests().stream().map(TestJson::of).toList());
    }

    RuleJson named(String rule) {
        return new RuleJson(rule, title, owner, purpose, controls, stage, scope, when, effect, approver, message, mode,
                from, until, tests);
    }

    /** @throws BadInput with every field that cannot be taken */
    RuleText text() {
        try {
            return BookYaml.read("{\"rules\": [" + JSON.toJson(this) + "]}").rules().getFirst();
        } catch (BadInput bad) {
            throw new BadInput(bad.faults().stream().map(fault -> new Fault(
                    fault.field().startsWith(PATH) ? fault.field().substring(PATH.length()) : fault.field(),
                    fault.value(), fault.reason())).toList());
        }
    }
}
