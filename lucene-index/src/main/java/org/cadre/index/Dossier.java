package org.cadre.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is gathered about one expert while ranking one need. */
final class Dossier {

    private final int ordinal;
    private final double[] features = new double[Feature.values().length];
    private final List<TopDocuments.Scored> votes = new ArrayList<>();
    private final List<Reference> skills = new ArrayList<>();

    Dossier(int ordinal) {
        this.ordinal = ordinal;
    }

    int ordinal() {
        return ordinal;
    }

    double feature(Feature feature) {
        return features[feature.ordinal()];
    }

    void add(Feature feature, double amount) {
        features[feature.ordinal()] += amount;
    }

    void raise(Feature feature, double amount) {
        features[feature.ordinal()] = Math.max(feature(feature), amount);
    }

    void damp(Feature feature) {
        features[feature.ordinal()] = StrictMath.log1p(feature(feature));
    }

    void vote(TopDocuments.Scored vote) {
        votes.add(vote);
    }

    List<TopDocuments.Scored> votes() {
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

    static Comparator<TopDocuments.Scored> strongestFirst() {
        return Comparator.comparingDouble((TopDocuments.Scored vote) -> vote.score()).reversed();
    }
}
