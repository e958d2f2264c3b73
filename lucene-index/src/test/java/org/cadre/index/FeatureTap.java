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
        return Arrays.stream(Feature.values()).mapToDouble(Model.shipped().weights(false)::of).toArray();
    }

    /** Names of the factors that the features count towards, in the features' order. */
    public static List<String> factors() {
        return Arrays.stream(Feature.values()).map(Feature::factor).toList();
    }

    /** Weights of the shipped model for answers that are also found by what they mean, in the features' order. */
    public static double[] shippedWithMeanings() {
        return Arrays.stream(Feature.values()).mapToDouble(Model.shipped().weights(true)::of).toArray();
    }

    /** ISO 639 code of the language that a text is taken for, or empty. */
    public static String language(String text) {
        return Language.of("", text).code();
    }

    /**
     * A question to learn from.
     *
     * @param right features of those who answered
     * @param wrong features of the other candidates
     * @param weight how much it counts; all together 1
     */
    public record Example(List<double[]> right, List<double[]> wrong, double weight) {
        public Example weighing(double other) {
            return new Example(right, wrong, other);
        }
    }

    /** Weights that are learned from nothing but these, in the features' order. */
    public static double[] learned(List<Example> examples, double penalty) {
        return new Softmax(examples.stream().map(one -> new Softmax.Question(one.right(), one.wrong(), one.weight()))
                .toList(), new double[Feature.values().length], penalty).learn(_ -> true);
    }

    /** {@link Candidate#fit} of everybody that anything speaks for. */
    public static Map<UUID, Double> fits(ExpertiseIndex index, Need need) {
        Map<UUID, Double> fits = new LinkedHashMap<>();
        for (Dossier dossier : index.gather(need)) {
            fits.put(index.ordinals().id(dossier.ordinal()), dossier.fit());
        }
        return fits;
    }

    /** How near the nearest evidence of all comes, by which {@link ExpertiseIndex#known} goes. */
    public static double nearest(ExpertiseIndex index, Need need) {
        return index.gather(need).stream().mapToDouble(Dossier::nearest).max().orElse(0);
    }

    /** Features of everybody that anything speaks for. */
    public static Map<UUID, double[]> features(ExpertiseIndex index, Need need) {
        Map<UUID, double[]> features = new LinkedHashMap<>();
        for (Dossier dossier : index.gather(need)) {
            features.put(index.ordinals().id(dossier.ordinal()), dossier.features());
        }
        return features;
    }
}
