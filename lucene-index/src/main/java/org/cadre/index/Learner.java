package org.cadre.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Learns a model from needs of which it is known who could help: past questions, ranked as of the moment when they were asked,
 * and who answered them. What the archives could not tell, the weights of claimed skills and of profiles, stays as it is: a
 * profile has no history, and would be read as it has become since. Deterministic; used by one thread.
 */
public final class Learner {

    /** Of fewer needs nothing is learned. */
    public static final int LEAST = 50;
    /** The best of those who were not right, by the model to begin with; the others are nobody's rivals. */
    private static final int RIVALS = 100;
    /** How many needs the model to begin with is worth: so many must speak against it before it yields. */
    private static final double WORTH = 4;
    private static final double DIGITS = 1_000;

    private final Model from;
    private final List<Softmax.Question> words = new ArrayList<>();
    private final List<Softmax.Question> meanings = new ArrayList<>();

    /** @param from the model to begin with; few needs lead to one near it */
    public Learner(Model from) {
        this.from = from;
    }

    /**
     * Adds a need.
     *
     * @param need as of the moment when it arose; nothing later is read
     * @param right who could help
     * @param muting what does not count of whom: it is not learned from
     * @return false if nothing can be learned from it: none of those who could help is a candidate, or nobody else is
     */
    public boolean add(ExpertiseIndex index, Need need, Set<UUID> right, Muting muting) {
        int before = examples();
        index.learnFrom(need, muting, (candidates, meant) -> add(candidates, meant, right));
        return examples() > before;
    }

    private void add(Map<UUID, Dossier> candidates, boolean meant, Set<UUID> right) {
        Weights weights = from.weights(meant);
        List<Dossier> helped = new ArrayList<>();
        List<Dossier> rivals = new ArrayList<>();
        candidates.forEach((id, dossier) -> (right.contains(id) ? helped : rivals).add(dossier));
        if (!helped.isEmpty() && !rivals.isEmpty()) {
            rivals.sort(Comparator.comparingDouble((Dossier rival) -> rival.score(weights)).reversed());
            (meant ? meanings : words).add(new Softmax.Question(features(helped),
                    features(rivals.subList(0, Math.min(RIVALS, rivals.size()))), 1));
        }
    }

    private static List<double[]> features(List<Dossier> dossiers) {
        return dossiers.stream().map(Dossier::features).toList();
    }

    /** How many needs it learns from. */
    public int examples() {
        return words.size() + meanings.size();
    }

    /** The model of all that was added; where there are fewer than {@link #LEAST} needs of a kind, as it was. */
    public Model learn() {
        return Model.of(learned(words, from.words()), learned(meanings, from.meanings()));
    }

    private static Map<String, Double> learned(List<Softmax.Question> needs, Map<String, Double> from) {
        if (needs.size() < LEAST) {
            return from;
        }
        Feature[] features = Feature.values();
        double[] begin = new double[features.length];
        for (Feature feature : features) {
            begin[feature.ordinal()] = from.getOrDefault(feature.name(), 0.0);
        }
        double share = 1.0 / needs.size();
        double[] weights = new Softmax(
                needs.stream().map(one -> new Softmax.Question(one.right(), one.wrong(), share)).toList(), begin,
                WORTH * share).learn(i -> features[i].learned());
        Map<String, Double> named = new HashMap<>();
        for (Feature feature : features) {
            named.put(feature.name(), Math.round(weights[feature.ordinal()] * DIGITS) / DIGITS);
        }
        return named;
    }
}
