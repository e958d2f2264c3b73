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
    static final Model SHIPPED = new Model(Map.ofEntries(Map.entry(Feature.QUESTIONS_YEAR, 0.663),
            Map.entry(Feature.QUESTIONS_EVER, 0.544), Map.entry(Feature.QUESTIONS_BEST, 1.694),
            Map.entry(Feature.ANSWERS_YEAR, -0.631), Map.entry(Feature.ANSWERS_EVER, 0.540),
            Map.entry(Feature.ANSWERS_BEST, 1.929), Map.entry(Feature.SKILLS, 6.000), Map.entry(Feature.PROFILE, 0.800),
            Map.entry(Feature.ACTIVE_WEEK, 0.126), Map.entry(Feature.ACTIVE_MONTH, 0.163),
            Map.entry(Feature.ACTIVE_QUARTER, 0.826), Map.entry(Feature.ACTIVE_YEAR, 0.257),
            Map.entry(Feature.ACTIVE_EVER, -1.197), Map.entry(Feature.LATELY, 0.473), Map.entry(Feature.ASKER, 0.293)));

    private final Map<Feature, Double> weights;

    /** @param weights features without a weight do not count */
    Model(Map<Feature, Double> weights) {
        this.weights = new EnumMap<>(weights);
    }

    double weight(Feature feature) {
        return weights.getOrDefault(feature, 0.0);
    }
}
