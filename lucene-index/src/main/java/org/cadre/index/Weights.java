package org.cadre.index;

import java.util.Map;

/** The set of a {@link Model} that applies to a need. */
final class Weights {

    /** By the features' order. */
    private final double[] all = new double[Feature.ALL.size()];

    Weights(Map<Feature, Double> weights) {
        weights.forEach((feature, weight) -> all[feature.ordinal()] = weight);
    }

    double of(Feature feature) {
        return all[feature.ordinal()];
    }
}
