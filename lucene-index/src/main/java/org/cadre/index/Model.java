package org.cadre.index;

import java.util.EnumMap;
import java.util.Map;

/** Weights of the features: the score is the sum of weight times feature. */
final class Model {

    /**
     * Learned by the evaluation's training on the topics between 65 and 80 % of the Urho3D and 3D Slicer (2017-2021)
     * archives, each once with everybody and once without its three busiest experts: linear softmax over the candidates
     * of a question, likelihood that one of those who answered comes first, small L2 penalty.
     *
     * <p>The archives have no profiles, so the weights of skills and profile are set by hand: a claim of level 3 that
     * fits lifts a newcomer above people who are active in other things, and stays below the strongest votes.
     */
    static final Model SHIPPED = new Model(Map.ofEntries(Map.entry(Feature.QUESTIONS_YEAR, 0.70),
            Map.entry(Feature.QUESTIONS_EVER, 0.44), Map.entry(Feature.QUESTIONS_BEST, 1.64),
            Map.entry(Feature.ANSWERS_YEAR, -0.54), Map.entry(Feature.ANSWERS_EVER, 0.59),
            Map.entry(Feature.ANSWERS_BEST, 1.64), Map.entry(Feature.SKILLS, 6.0), Map.entry(Feature.PROFILE, 0.8),
            Map.entry(Feature.ACTIVE_WEEK, 0.0), Map.entry(Feature.ACTIVE_MONTH, 0.30),
            Map.entry(Feature.ACTIVE_QUARTER, 0.71), Map.entry(Feature.ACTIVE_YEAR, 0.26),
            Map.entry(Feature.ACTIVE_EVER, -1.11), Map.entry(Feature.LATELY, 0.53), Map.entry(Feature.ASKER, 0.21)));

    private final Map<Feature, Double> weights;

    /** @param weights features without a weight do not count */
    Model(Map<Feature, Double> weights) {
        this.weights = new EnumMap<>(weights);
    }

    double weight(Feature feature) {
        return weights.getOrDefault(feature, 0.0);
    }
}
