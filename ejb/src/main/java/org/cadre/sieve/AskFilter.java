package org.cadre.sieve;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.cadre.conditions.Vocabulary;
import org.cadre.governance.Facts;
import org.cadre.governance.RuleId;

/**
 * What a query over colleagues said for an ask from an instant on.
 *
 * @param rules the filter of each rule that could refuse, by the rule's id and version
 * @param facts of the ask that the rules named, as they were
 */
public record AskFilter(Instant since, Map<String, String> rules, Map<String, String> facts) {
    public AskFilter {
        rules = Map.copyOf(rules);
        facts = Map.copyOf(facts);
    }

    public List<RuleId> ruleIds() {
        return rules.keySet().stream().sorted().map(id -> new RuleId(id.substring(0, id.lastIndexOf('@')),
                Integer.parseInt(id.substring(id.lastIndexOf('@') + 1)))).toList();
    }

    /** The facts with their types; without those that are declared no more. */
    public Facts facts(Vocabulary vocabulary) {
        var typed = new TreeMap<String, Object>();
        facts.forEach((name, value) -> vocabulary.find(name)
                .ifPresent(fact -> typed.put(name, fact.type().read(value))));
        return new Facts(typed);
    }
}
