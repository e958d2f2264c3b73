package org.cadre.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What is gathered about one expert while ranking one need. */
final class Dossier {

    /** Of the greatest sum: from about there on sums are told apart. Chosen by the evaluation from 0.3, 1, 3 and 10 %. */
    private static final double SMALL = 0.03;

    private final int ordinal;
    private final double[] features = new double[Feature.ALL.size()];
    private final List<Vote> votes = new ArrayList<>();
    private final List<Near> near = new ArrayList<>();
    private TopDocuments.@Nullable Scored profile;

    /**
     * A vote of the expert's evidence.
     *
     * @param evidence where it is
     * @param share its score over the best score of the need, 0 to 1
     */
    record Vote(TopDocuments.Scored evidence, double share) {}

    /** How near a piece of evidence, by its segment's and its own number, comes to the need in one way. */
    private record Near(long evidence, double by) {}

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

    /** Brings the features to their scales; called once for all, when everything is gathered. */
    static void scale(Collection<Dossier> dossiers) {
        double[] greatest = new double[Feature.ALL.size()];
        Arrays.setAll(greatest, feature -> Feature.ALL.get(feature).least());
        for (Dossier dossier : dossiers) {
            for (int feature = 0; feature < greatest.length; feature++) {
                greatest[feature] = Math.max(greatest[feature], dossier.features[feature]);
            }
        }
        dossiers.forEach(dossier -> dossier.scale(greatest));
    }

    private void scale(double[] greatest) {
        for (int feature = 0; feature < features.length; feature++) {
            double gathered = features[feature];
            if (gathered != 0) {
                features[feature] = switch (Feature.ALL.get(feature).scale()) {
                    case PLAIN -> gathered;
                    case LOGARITHM -> StrictMath.log1p(gathered);
                    case RELATIVE -> StrictMath.log1p(gathered / (SMALL * greatest[feature]));
                };
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
        if (factors.contains(Factor.TOPICS)) {
            near.clear();
        }
        for (Feature feature : Feature.ALL) {
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

    /**
     * A piece of evidence comes near the need.
     *
     * @param by its words or its meaning, 0 to 1; both are added
     */
    void near(TopDocuments.Scored evidence, double by) {
        near.add(new Near((long) evidence.leaf().ord << Integer.SIZE | evidence.doc(), by));
    }

    /** How near the nearest piece of evidence comes, 0 to 1. */
    double nearest() {
        return pieces().values().stream().mapToDouble(mean -> mean).max().orElse(0);
    }

    private Map<Long, Double> pieces() {
        Map<Long, Double> pieces = new HashMap<>();
        near.forEach(one -> pieces.merge(one.evidence(), one.by() / 2, Double::sum));
        return pieces;
    }

    /** See {@link Candidate#fit}. */
    double fit() {
        double sum = pieces().values().stream().map(mean -> mean * mean).mapToDouble(square -> square * square).sorted()
                .sum();
        return Math.sqrt(Math.sqrt(sum));
    }

    List<Vote> votes() {
        return votes;
    }

    /** The expert's profile has claims that match. */
    void claimed(TopDocuments.Scored in) {
        profile = in;
    }

    /** The profile that has them; null if none does. */
    TopDocuments.@Nullable Scored profile() {
        return profile;
    }

    double score(Weights weights) {
        return weights.sum(features);
    }
}
