package org.cadre.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is gathered about one expert while ranking one need. */
final class Dossier {

    /** Features that are not sums. */
    private static final Set<Feature> PLAIN = EnumSet.of(Feature.QUESTIONS_BEST, Feature.ANSWERS_BEST,
            Feature.LATELY, Feature.SKILLS, Feature.PROFILE);

    private final int ordinal;
    private final double[] features = new double[Feature.values().length];
    private final List<Vote> votes = new ArrayList<>();
    private final List<Reference> skills = new ArrayList<>();

    /**
     * A vote of the expert's evidence.
     *
     * @param evidence where it is
     * @param share its score over the best score of the need, 0 to 1
     */
    record Vote(TopDocuments.Scored evidence, double share) {}

    Dossier(int ordinal) {
        this.ordinal = ordinal;
    }

    int ordinal() {
        return ordinal;
    }

    double feature(Feature feature) {
        return features[feature.ordinal()];
    }

    /** All features, in the order of their declaration. */
    double[] features() {
        return features.clone();
    }

    void add(Feature feature, double amount) {
        features[feature.ordinal()] += amount;
    }

    void raise(Feature feature, double amount) {
        features[feature.ordinal()] = Math.max(feature(feature), amount);
    }

    /** Makes sums grow like a logarithm; called once, when all is added. */
    void damp() {
        for (Feature feature : Feature.values()) {
            if (feature(feature) != 0 && !PLAIN.contains(feature)) {
                features[feature.ordinal()] = StrictMath.log1p(feature(feature));
            }
        }
    }

    /**
     * Forgets what counts towards these factors.
     *
     * @return whether anything is left
     */
    boolean mute(Set<String> factors) {
        boolean left = false;
        for (Feature feature : Feature.values()) {
            if (factors.contains(feature.factor())) {
                features[feature.ordinal()] = 0;
            }
            left |= feature(feature) != 0;
        }
        return left;
    }

    void vote(TopDocuments.Scored evidence, double share) {
        votes.add(new Vote(evidence, share));
    }

    List<Vote> votes() {
        return votes;
    }

    void claims(List<Reference> matched) {
        skills.addAll(matched);
    }

    List<Reference> skills() {
        return skills;
    }

    double score(Model model) {
        double score = 0;
        for (Feature feature : Feature.values()) {
            score += model.weight(feature) * feature(feature);
        }
        return score;
    }
}
