package org.cadre.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lets the evaluation, which is another package, see what a ranking is computed from. */
public final class FeatureTap {

    private FeatureTap() {}

    /** Names of the features, in their order. */
    public static List<String> names() {
        return Arrays.stream(Feature.values()).map(Feature::name).toList();
    }

    /** Weights of the shipped model, in the features' order. */
    public static double[] shipped() {
        return Arrays.stream(Feature.values()).mapToDouble(Model.SHIPPED::weight).toArray();
    }

    /** Features of everybody that anything speaks for. */
    public static Map<UUID, double[]> features(ExpertiseIndex index, Need need) {
        return index.read(snapshot -> {
            Map<UUID, double[]> features = new LinkedHashMap<>();
            for (Dossier dossier : new Ranker(snapshot, index.ordinals(), need).gather()) {
                features.put(index.ordinals().id(dossier.ordinal()), dossier.features());
            }
            return features;
        });
    }
}
