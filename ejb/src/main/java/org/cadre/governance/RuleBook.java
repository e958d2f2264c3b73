package org.cadre.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules in force at an instant. Immutable, safe for any thread.
 *
 * @param limits the thresholds that the rules name, as facts
 */
public record RuleBook(List<Rule> rules, Facts limits) {
    public RuleBook {
        rules = List.copyOf(rules);
    }

    public List<Rule> at(Stage stage) {
        return rules.stream().filter(rule -> rule.stage() == stage).toList();
    }

    /** Every fact that a rule of the stage names, of the rules that are for an ask of these facts. */
    public Set<String> needs(Stage stage, Facts ask) {
        var facts = ask.and(limits);
        return named(at(stage).stream().filter(rule -> rule.concerns(facts)).toList());
    }

    /**
     * Everything, so that a rule written later can be replayed; but of the asker, whose key does not seal what is
     * decided about others, only what was named.
     */
    private static Facts kept(Stage stage, Facts facts, Set<String> named) {
        if (stage == Stage.INTAKE)
            return facts;
        return facts.only(facts.values().keySet().stream()
                .filter(name -> named.contains(name) || !name.startsWith("asker.")).collect(Collectors.toSet()));
    }

    private static Set<String> named(List<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.needs().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Asks every rule of the stage; one that fails to evaluate refuses. */
    public Verdict rule(Stage stage, Facts known) {
        var facts = known.and(limits);
        var asked = at(stage);
        var said = new ArrayList<Ruling>();
        for (Rule rule : asked) {
            try {
                said.add(rule.rule(facts));
            } catch (RuntimeException failure) {
                said.add(new Ruling.Refused(rule.id(),
                        Message.of("rule.failed", rule.id().name(), String.valueOf(failure.getMessage()))));
            }
        }
        return new Verdict(asked.stream().map(Rule::id).toList(), said, kept(stage, facts, named(asked)));
    }
}
