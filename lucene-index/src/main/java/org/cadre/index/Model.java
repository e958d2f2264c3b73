package org.cadre.index;

/** Weights of the features: the score is the sum of weight times feature. */
final class Model {

    static final Model SHIPPED = new Model(weights());

    private final double[] weights;

    Model(double[] weights) {
        if (weights.length != Feature.values().length) {
            throw new IllegalArgumentException(
                    Feature.values().length + " weights are needed, not " + weights.length);
        }
        this.weights = weights.clone();
    }

    double weight(Feature feature) {
        return weights[feature.ordinal()];
    }

    private static double[] weights() {
        double[] weights = new double[Feature.values().length];
        weights[Feature.VOTES_30.ordinal()] = 0.4;
        weights[Feature.VOTES_180.ordinal()] = 0.4;
        weights[Feature.VOTES_ALL.ordinal()] = 0.2;
        weights[Feature.BEST_VOTE.ordinal()] = 0.3;
        weights[Feature.SKILLS.ordinal()] = 2.5;
        weights[Feature.PROFILE.ordinal()] = 0.8;
        weights[Feature.ACTIVE_7.ordinal()] = 0.4;
        weights[Feature.ACTIVE_30.ordinal()] = 0.4;
        weights[Feature.ACTIVE_180.ordinal()] = 0.1;
        weights[Feature.ASKER.ordinal()] = 0.3;
        return weights;
    }
}
