package org.cadre.governance;

import java.util.ArrayList;
import java.util.List;

/** The rules in force. Immutable, safe for any thread. */
public record RuleBook(List<Rule> rules) {
    public RuleBook {
        rules = List.copyOf(rules);
    }

    /** The rules that hold in every company. */
    public static RuleBook starter() {
        return new RuleBook(List.of(StarterRules.askerIsCleared(), StarterRules.candidateIsCleared(),
                StarterRules.candidateIsNotTheAsker(), StarterRules.othersWordsStaySecret()));
    }

    /** Asks every rule of the stage; one that fails to evaluate refuses. */
    public Verdict rule(Stage stage, Facts facts) {
        var asked = rules.stream().filter(rule -> rule.stage() == stage).toList();
        var said = new ArrayList<Ruling>();
        for (Rule rule : asked) {
            try {
                said.add(rule.rule(facts));
            } catch (RuntimeException failure) {
                said.add(new Ruling.Refused(rule.id(),
                        Message.of("rule.failed", rule.id().name(), String.valueOf(failure.getMessage()))));
            }
        }
        return new Verdict(asked.stream().map(Rule::id).toList(), said);
    }
}
