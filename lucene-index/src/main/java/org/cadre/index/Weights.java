package org.cadre.index;

import java.util.Map;

/** The set of a {@link Model} that applies to a need. */
record Weights(Map<Feature, Double> all) {

    double of(Feature feature) {
        return all.getOrDefault(feature, 0.0);
    }
}
