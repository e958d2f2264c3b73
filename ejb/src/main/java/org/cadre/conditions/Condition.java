package org.cadre.conditions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.cadre.governance.Facts;
import org.cadre.governance.Facts.FactMissing;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;

/** One checked condition. Immutable, safe for any thread; evaluates in microseconds. */
public final class Condition {
    private final String text;
    private final Term term;
    private final Map<String, FactType> needs;
    private final CelRuntime.Program program;

    Condition(String text, Term term, Map<String, FactType> needs, CelRuntime.Program program) {
        this.text = text;
        this.term = term;
        this.needs = Map.copyOf(needs);
        this.program = program;
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    public Term term() {
        return term;
    }

    /** The facts that must be there before it is evaluated. */
    public Set<String> needs() {
        return needs.keySet();
    }

    /**
     * @throws FactMissing where one that it names is not there or of another type, whatever the others say
     * @throws EvaluationFailed where the evaluation fails, as by a division by zero
     */
    public boolean holds(Facts facts) {
        var known = new HashMap<>(Language.LEVELS);
        new TreeMap<>(needs).forEach((name, type) -> known.put(name, value(facts, name, type)));
        try {
            if (program.eval(known) instanceof Boolean holds)
                return holds;
        } catch (CelEvaluationException | RuntimeException failure) {
            throw new EvaluationFailed(text, failure);
        }
        throw new EvaluationFailed(text, null);
    }

    private static Object value(Facts facts, String name, FactType type) {
        return facts.find(name).flatMap(type::celValue).orElseThrow(() -> new FactMissing(name, type.name()));
    }

    /** A condition that gave no answer. */
    public static class EvaluationFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        EvaluationFailed(String text, @org.jspecify.annotations.Nullable Exception cause) {
            super("'" + text + "' gave neither true nor false", cause);
        }
    }

    @Override
    public String toString() {
        return text + ' ' + List.copyOf(new TreeSet<>(needs.keySet()));
    }
}
