package org.cadre.rulebook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.cadre.conditions.FactType;
import org.cadre.governance.Facts;
import org.cadre.governance.Stage;

/** A rule tried on what was decided before, with the limits of now. Immutable, safe for any thread. */
public final class Trial {
    private final WrittenRule rule;
    private final Facts limits;
    private final Map<String, FactType> needs;

    private Trial(WrittenRule rule, Facts limits, Map<String, FactType> needs) {
        this.rule = rule;
        this.limits = limits;
        this.needs = needs;
    }

    public static Trial of(WrittenRule rule, BookText book) {
        var limits = book.limits();
        var vocabulary = book.vocabulary(rule.stage());
        return new Trial(rule, limits, rule.needs().stream().filter(name -> limits.find(name).isEmpty())
                .collect(Collectors.toUnmodifiableMap(name -> name,
                        name -> vocabulary.find(name).orElseThrow().type())));
    }

    public String rule() {
        return rule.text().id();
    }

    public Stage stage() {
        return rule.stage();
    }

    /**
     * What the rule says of a case, as though it were enforced.
     *
     * @param kept the facts of then by name, as {@link FactType#written} writes them
     * @return empty where one that the rule names was not kept, or is of another type by now
     */
    public Optional<String> said(Map<String, String> kept) {
        var facts = new HashMap<String, Object>();
        try {
            for (var need : needs.entrySet()) {
                String written = kept.get(need.getKey());
                if (written == null)
                    return Optional.empty();
                facts.put(need.getKey(), need.getValue().read(written));
            }
        } catch (RuntimeException _) {
            return Optional.empty();
        }
        return Optional.of(rule.enforced(new Facts(facts).and(limits)).said());
    }
}
