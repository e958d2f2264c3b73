package org.cadre.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Weights of the ranking's features: an expert's score for a need is the sum of weight times feature. There are two sets, one
 * for needs by whose words alone evidence is found, one for those where it is also found by what it means. Immutable.
 */
public final class Model {

    /**
     * Learned by the evaluation's training on the topics between 65 and 80 % of the Urho3D and 3D Slicer (2017-2021)
     * archives, each once with everybody and once without its three busiest experts: linear softmax over the candidates
     * of a question, likelihood that one of those who answered comes first, L2 penalty; where answers are also found by what
     * they mean, with all-MiniLM-L6-v2.
     *
     * <p>The archives have no profiles, so the weights of skills and profile are set by hand: a claim of level 3 that
     * fits lifts a newcomer above people who are active in other things, and stays below the strongest votes.
     */
    private static final Model SHIPPED = new Model(
            Map.ofEntries(Map.entry(Feature.QUESTIONS_YEAR, 0.513),
                    Map.entry(Feature.QUESTIONS_EVER, 0.648), Map.entry(Feature.QUESTIONS_BEST, 0.479),
                    Map.entry(Feature.ANSWERS_YEAR, 0.172), Map.entry(Feature.ANSWERS_EVER, 0.106),
                    Map.entry(Feature.ANSWERS_BEST, 1.273), Map.entry(Feature.SKILLS, 8.000),
                    Map.entry(Feature.PROFILE, 1.000),
                    Map.entry(Feature.ACTIVE_WEEK, 0.106), Map.entry(Feature.ACTIVE_MONTH, 0.688),
                    Map.entry(Feature.ACTIVE_QUARTER, 0.518), Map.entry(Feature.ACTIVE_YEAR, -0.510),
                    Map.entry(Feature.ACTIVE_EVER, -1.009), Map.entry(Feature.LATELY, 0.247),
                    Map.entry(Feature.ASKER, 0.404)),
            Map.ofEntries(Map.entry(Feature.QUESTIONS_YEAR, 0.472), Map.entry(Feature.QUESTIONS_EVER, 0.440),
                    Map.entry(Feature.QUESTIONS_BEST, 0.171), Map.entry(Feature.ANSWERS_YEAR, 0.165),
                    Map.entry(Feature.ANSWERS_EVER, -0.054), Map.entry(Feature.ANSWERS_BEST, 0.920),
                    Map.entry(Feature.MEANINGS_QUARTER, -0.082), Map.entry(Feature.MEANINGS_EVER, 0.616),
                    Map.entry(Feature.MEANINGS_BEST, 2.005), Map.entry(Feature.ALIKE_BEST, 0.964),
                    Map.entry(Feature.SKILLS, 8.000), Map.entry(Feature.PROFILE, 1.000),
                    Map.entry(Feature.ACTIVE_WEEK, 0.114), Map.entry(Feature.ACTIVE_MONTH, 0.672),
                    Map.entry(Feature.ACTIVE_QUARTER, 0.532), Map.entry(Feature.ACTIVE_YEAR, -0.430),
                    Map.entry(Feature.ACTIVE_EVER, -1.141), Map.entry(Feature.LATELY, 0.248),
                    Map.entry(Feature.ASKER, 0.403)));

    private final Map<Feature, Double> words;
    private final Map<Feature, Double> meanings;

    private Model(Map<Feature, Double> words, Map<Feature, Double> meanings) {
        this.words = new EnumMap<>(words);
        this.meanings = new EnumMap<>(meanings);
    }

    /** The one that comes with this code. */
    public static Model shipped() {
        return SHIPPED;
    }

    /**
     * Another one, such as {@link Learner} made.
     *
     * @param words weights by the features' names; a feature that is missing does not count
     * @param meanings the same for needs where evidence is also found by what it means
     * @throws IllegalArgumentException if there is no such feature, or a weight is no number
     */
    public static Model of(Map<String, Double> words, Map<String, Double> meanings) {
        return new Model(features(words), features(meanings));
    }

    private static Map<Feature, Double> features(Map<String, Double> named) {
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        named.forEach((name, weight) -> {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("the weight of " + name + " must be a number, not " + weight);
            }
            features.put(feature(name), weight);
        });
        return features;
    }

    private static Feature feature(String name) {
        for (Feature feature : Feature.ALL) {
            if (feature.name().equals(name)) {
                return feature;
            }
        }
        throw new IllegalArgumentException("there is no feature " + name);
    }

    /** Weights by the features' names, of needs by words alone; to be kept as long as this version of the code is used. */
    public Map<String, Double> words() {
        return named(words);
    }

    /** The same of needs where evidence is also found by what it means. */
    public Map<String, Double> meanings() {
        return named(meanings);
    }

    private static Map<String, Double> named(Map<Feature, Double> features) {
        Map<String, Double> named = new LinkedHashMap<>();
        features.forEach((feature, weight) -> named.put(feature.name(), weight));
        return Collections.unmodifiableMap(named);
    }

    /** @param meant whether evidence is also found by what it means */
    Weights weights(boolean meant) {
        return new Weights(meant ? meanings : words);
    }
}
