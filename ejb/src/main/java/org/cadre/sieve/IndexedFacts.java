package org.cadre.sieve;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cadre.conditions.Residual;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.index.ExpertFacts;

/** The facts of a candidate that stay as they are from one ask to the next, and that the index therefore knows. */
public final class IndexedFacts {
    private static final Set<String> NAMES = Set.of("candidate.id", "candidate.clearance", "candidate.org_unit",
            "candidate.country", "candidate.region", "candidate.site", "candidate.employment", "candidate.manager",
            "candidate.authorisations", "candidate.skills", "candidate.weekly_minutes");

    private IndexedFacts() {}

    static boolean has(String fact) {
        return NAMES.contains(fact);
    }

    /** Those of them that are there. */
    public static ExpertFacts of(Facts candidate) {
        var numbers = new HashMap<String, Long>();
        var texts = new HashMap<String, Set<String>>();
        for (Map.Entry<String, Object> fact : candidate.only(NAMES).values().entrySet())
            switch (fact.getValue()) {
                case Number _,Boolean _,Classification _ ->
                    numbers.put(fact.getKey(), Residual.number(fact.getValue()));
                case Collection<?> list -> texts.put(fact.getKey(),
                        list.stream().map(Object::toString).collect(Collectors.toSet()));
                default -> texts.put(fact.getKey(), Set.of(fact.getValue().toString()));
            }
        return new ExpertFacts(numbers, texts);
    }
}
