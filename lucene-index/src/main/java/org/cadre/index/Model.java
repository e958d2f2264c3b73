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
    static final Model SHIPPED = new Model(Map.ofEntries(Map.entry(Feature.QUESTIONS_YEAR, 0.510),
            Map.entry(Feature.QUESTIONS_EVER, 0.655), Map.entry(Feature.QUESTIONS_BEST, 0.474),
            Map.entry(Feature.ANSWERS_YEAR, 0.179), Map.entry(Feature.ANSWERS_EVER, 0.091),
            Map.entry(Feature.ANSWERS_BEST, 1.290), Map.entry(Feature.SKILLS, 8.000), Map.entry(Feature.PROFILE, 1.000),
            Map.entry(Feature.ACTIVE_WEEK, 0.115), Map.entry(Feature.ACTIVE_MONTH, 0.672),
            Map.entry(Feature.ACTIVE_QUARTER, 0.530), Map.entry(Feature.ACTIVE_YEAR, -0.491),
            Map.entry(Feature.ACTIVE_EVER, -1.027), Map.entry(Feature.LATELY, 0.249), Map.entry(Feature.HOUR, 0.192),
            Map.entry(Feature.WEEKEND, 0.322), Map.entry(Feature.ASKER, 0.414)));

    /** The same, learned where answers are also found by what they mean (all-MiniLM-L6-v2). */
    static final Model WITH_MEANINGS = new Model(Map.ofEntries(Map.entry(Feature.QUESTIONS_YEAR, 0.468),
            Map.entry(Feature.QUESTIONS_EVER, 0.475), Map.entry(Feature.QUESTIONS_BEST, 0.262),
            Map.entry(Feature.ANSWERS_YEAR, 0.175), Map.entry(Feature.ANSWERS_EVER, -0.080),
            Map.entry(Feature.ANSWERS_BEST, 0.960), Map.entry(Feature.MEANINGS_QUARTER, -0.095),
            Map.entry(Feature.MEANINGS_EVER, 0.603), Map.entry(Feature.MEANINGS_BEST, 2.519),
            Map.entry(Feature.SKILLS, 8.000), Map.entry(Feature.PROFILE, 1.000), Map.entry(Feature.ACTIVE_WEEK, 0.122),
            Map.entry(Feature.ACTIVE_MONTH, 0.652), Map.entry(Feature.ACTIVE_QUARTER, 0.542),
            Map.entry(Feature.ACTIVE_YEAR, -0.399), Map.entry(Feature.ACTIVE_EVER, -1.158),
            Map.entry(Feature.LATELY, 0.252), Map.entry(Feature.HOUR, 0.183), Map.entry(Feature.WEEKEND, 0.332),
            Map.entry(Feature.ASKER, 0.422)));

    private final Map<Feature, Double> weights;

    /** @param weights features without a weight do not count */
    Model(Map<Feature, Double> weights) {
        this.weights = new EnumMap<>(weights);
    }

    double weight(Feature feature) {
        return weights.getOrDefault(feature, 0.0);
    }
}
