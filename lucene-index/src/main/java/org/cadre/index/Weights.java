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

    /** Of weight times feature, in the features' order. */
    double sum(double[] features) {
        double sum = 0;
        for (int feature = 0; feature < all.length; feature++) {
            sum += all[feature] * features[feature];
        }
        return sum;
    }
}
