package org.cadre.index;

import java.util.EnumMap;
import java.util.Map;

/** Weights of the features: the score is the sum of weight times feature. */
final class Model {

    /**
     * Learned by the evaluation's training on the topics between 65 and 80 % of the Urho3D and 3D Slicer (2017-2021)
     * archives, each once with everybody and once without its three busiest experts: linear softmax over the candidates
     * of a question, likelihood that one of those who answered comes first, L2 penalty.
     *
     * <p>The archives have no profiles, so the weights of skills and profile are set by hand: a claim of level 3 that
     * fits lifts a newcomer above people who are active in other things, and stays below the strongest votes.
     */
    static final Model SHIPPED = new Model(Map.ofEntries(Map.entry(Feature.QUESTIONS_YEAR, 0.513),
            Map.entry(Feature.QUESTIONS_EVER, 0.648), Map.entry(Feature.QUESTIONS_BEST, 0.479),
            Map.entry(Feature.ANSWERS_YEAR, 0.172), Map.entry(Feature.ANSWERS_EVER, 0.106),
            Map.entry(Feature.ANSWERS_BEST, 1.273), Map.entry(Feature.SKILLS, 8.000), Map.entry(Feature.PROFILE, 1.000),
            Map.entry(Feature.ACTIVE_WEEK, 0.106), Map.entry(Feature.ACTIVE_MONTH, 0.688),
            Map.entry(Feature.ACTIVE_QUARTER, 0.518), Map.entry(Feature.ACTIVE_YEAR, -0.510),
            Map.entry(Feature.ACTIVE_EVER, -1.009), Map.entry(Feature.LATELY, 0.247), Map.entry(Feature.ASKER, 0.404)));

    /** The same, learned where answers are also found by what they mean (all-MiniLM-L6-v2). */
    static final Model WITH_MEANINGS = new Model(Map.ofEntries(Map.entry(Feature.QUESTIONS_YEAR, 0.469),
            Map.entry(Feature.QUESTIONS_EVER, 0.471), Map.entry(Feature.QUESTIONS_BEST, 0.263),
            Map.entry(Feature.ANSWERS_YEAR, 0.172), Map.entry(Feature.ANSWERS_EVER, -0.069),
            Map.entry(Feature.ANSWERS_BEST, 0.945), Map.entry(Feature.MEANINGS_QUARTER, -0.092),
            Map.entry(Feature.MEANINGS_EVER, 0.608), Map.entry(Feature.MEANINGS_BEST, 2.501),
            Map.entry(Feature.SKILLS, 8.000), Map.entry(Feature.PROFILE, 1.000), Map.entry(Feature.ACTIVE_WEEK, 0.111),
            Map.entry(Feature.ACTIVE_MONTH, 0.668), Map.entry(Feature.ACTIVE_QUARTER, 0.526),
            Map.entry(Feature.ACTIVE_YEAR, -0.412), Map.entry(Feature.ACTIVE_EVER, -1.146),
            Map.entry(Feature.LATELY, 0.250), Map.entry(Feature.ASKER, 0.413)));

    private final Map<Feature, Double> weights;

    /** @param weights features without a weight do not count */
    Model(Map<Feature, Double> weights) {
        this.weights = new EnumMap<>(weights);
    }

    double weight(Feature feature) {
        return weights.getOrDefault(feature, 0.0);
    }
}
