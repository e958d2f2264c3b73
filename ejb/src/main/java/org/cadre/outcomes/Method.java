package org.cadre.outcomes;

import java.util.Map;

import org.cadre.consensus.DawidSkene;
import org.cadre.consensus.MajorityVote;
import org.cadre.consensus.WeightedMajority;

/** How a run settles items. The names are stored and exported. */
enum Method {
    MAJORITY(new MajorityVote()), WEIGHTED_MAJORITY(WeightedMajority.usual()), DAWID_SKENE(DawidSkene.usual());

    private final org.cadre.consensus.Method method;

    Method(org.cadre.consensus.Method method) {
        this.method = method;
    }

    org.cadre.consensus.Method method() {
        return method;
    }

    /** What tells the method of this run from another one's. */
    Map<String, Double> parameters() {
        return switch (method) {
            case MajorityVote _ -> Map.of();
            case WeightedMajority weighted -> Map.of("priorRight", weighted.prior().right(), "priorWrong",
                    weighted.prior().wrong());
            case DawidSkene learned -> Map.of("smoothing", learned.smoothing(), "rounds", (double) learned.rounds(),
                    "tolerance", learned.tolerance());
        };
    }
}
