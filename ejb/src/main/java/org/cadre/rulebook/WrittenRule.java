package org.cadre.rulebook;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.cadre.conditions.Condition;
import org.cadre.governance.Facts;
import org.cadre.governance.Message;
import org.cadre.governance.Phrase;
import org.cadre.governance.Rule;
import org.cadre.governance.RuleId;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;

/**
 * A rule that was compiled.
 *
 * @param waivers for which cases it does not count, by time-boxed exceptions
 */
public record WrittenRule(RuleId id, RuleText text, Condition scope, Condition when, List<Waiver> waivers)
        implements
            Rule {
    static final Pattern NAMED = Pattern.compile("\\{([a-z]+\\.[a-z_]+)}");

    /** A time-boxed exception: in force where the condition holds, until the end. */
    public record Waiver(Condition cases, Instant from, Instant until) {}

    public WrittenRule {
        waivers = List.copyOf(waivers);
    }

    WrittenRule except(List<Waiver> cases) {
        return new WrittenRule(id, text, scope, when, cases);
    }

    @Override
    public Stage stage() {
        return text.stage();
    }

    @Override
    public boolean concerns(Facts ask) {
        try {
            return scope.holds(ask);
        } catch (RuntimeException _) {
            return true;
        }
    }

    @Override
    public Set<String> needs() {
        var needs = new HashSet<>(scope.needs());
        needs.addAll(when.needs());
        return needs;
    }

    @Override
    public Ruling rule(Facts facts) {
        var ruling = enforced(facts);
        if (ruling instanceof Ruling.Allowed || ruling instanceof Ruling.Noted)
            return ruling;
        return text.mode() == Mode.AUDIT || waived(facts) ? new Ruling.Noted(id, ruling) : ruling;
    }

    /** The same as though it were enforced and nobody were excepted: what its tests and a replay ask. */
    public Ruling enforced(Facts facts) {
        boolean met;
        try {
            met = met(facts);
        } catch (RuntimeException failure) {
            return new Ruling.Refused(id,
                    Message.of("rule.failed", text.title(), String.valueOf(failure.getMessage())));
        }
        return met ? effect(facts) : new Ruling.Allowed();
    }

    /** All facts of the condition must be there wherever the scope holds, also where one of them settles it. */
    private boolean met(Facts facts) {
        return scope.holds(facts) && when.holds(facts);
    }

    private Ruling effect(Facts facts) {
        return switch (text.effect()) {
            case REFUSE -> new Ruling.Refused(id, reason(facts));
            case REQUIRE_APPROVAL -> new Ruling.NeedsApproval(id, text.approver().orElseThrow(), reason(facts));
            case WARN -> new Ruling.Warned(id, reason(facts));
            case AUDIT -> new Ruling.Noted(id, new Ruling.Allowed());
        };
    }

    private boolean waived(Facts facts) {
        return facts.find("time.now").filter(Instant.class::isInstance).map(Instant.class::cast)
                .filter(now -> waivers.stream().anyMatch(waiver -> !now.isBefore(waiver.from())
                        && now.isBefore(waiver.until()) && holds(waiver, facts)))
                .isPresent();
    }

    /** An exception that cannot be evaluated excepts nobody. */
    private static boolean holds(Waiver waiver, Facts facts) {
        try {
            return waiver.cases().holds(facts);
        } catch (RuntimeException _) {
            return false;
        }
    }

    private Message reason(Facts facts) {
        Map<String, Object> values = new HashMap<>();
        text.message().values().forEach(message -> NAMED.matcher(message).results().map(found -> found.group(1))
                .forEach(name -> facts.find(name).ifPresent(value -> values.put(name, value))));
        return new Phrase(text.message(), values).message();
    }
}
