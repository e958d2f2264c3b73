package org.cadre.sieve;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.cadre.conditions.Residual;
import org.cadre.conditions.Vocabulary;
import org.cadre.governance.Facts;
import org.cadre.governance.Rule;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.cadre.index.FactFilter;
import org.cadre.index.Refusal;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.WrittenRule;

/**
 * One rule that may refuse colleagues for an ask.
 *
 * @param refusal whom it surely refuses, by what the index knows
 * @param exact whether it refuses nobody else
 */
record Mesh(WrittenRule rule, Refusal refusal, boolean exact) {
    private static final Refusal EVERYBODY = Refusal.of(new FactFilter.Always());
    private static final Refusal NOBODY = Refusal.of(new FactFilter.Never());

    /**
     * Empty where the rule is for other asks or only watches.
     *
     * @param known the facts that are the same for everybody
     */
    static Optional<Mesh> of(Rule any, Vocabulary vocabulary, Facts known) {
        return any instanceof WrittenRule rule && rule.text().mode() == Mode.ENFORCED && rule.concerns(known)
                ? Optional.of(strict(rule) ? strictly(rule, vocabulary, known) : new Mesh(rule, NOBODY, false))
                : Optional.empty();
    }

    /**
     * Any other effect refuses only by failing, an exception may count for one colleague and not for another, and what a
     * rule on reading knows of its reader the index does not.
     */
    private static boolean strict(WrittenRule rule) {
        return rule.stage() == Stage.MATCH && rule.text().effect() == Effect.REFUSE && rule.waivers().isEmpty();
    }

    private static Mesh strictly(WrittenRule rule, Vocabulary vocabulary, Facts known) {
        var rest = Residual.of(rule.when(), vocabulary, known);
        if (!known.values().keySet().containsAll(ofTheAsk(rule, rest)))
            return new Mesh(rule, EVERYBODY, true);
        var needs = rest.needs().stream().filter(IndexedFacts::has).collect(Collectors.toSet());
        return new Mesh(rule, new Refusal(Translation.surely(rest.holds()), needs),
                rest.exact() && needs.equals(rest.needs()));
    }

    /** Facts that are the same for everybody, and without which everybody is refused. */
    private static Set<String> ofTheAsk(WrittenRule rule, Residual rest) {
        var needs = rest.needs().stream().filter(fact -> !fact.startsWith("candidate.")).collect(Collectors.toSet());
        needs.addAll(rule.scope().needs());
        return needs;
    }

    boolean refuses(Facts facts) {
        return rule.rule(facts) instanceof Ruling.Refused;
    }

    /** Whom it refuses in the query, in words for whoever looks into it later. */
    String text() {
        return refusal.holds() + " needs " + refusal.needs().stream().sorted().toList()
                + (exact ? "" : ", and asked of each candidate");
    }
}
