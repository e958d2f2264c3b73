package org.cadre.index.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cadre.index.Embedder;
import org.cadre.index.ExpertiseIndex;
import org.cadre.index.FeatureTap;
import org.jspecify.annotations.Nullable;

/**
 * Learns the model's weights on the topics between 65 and 80 % of archives: a linear softmax over the candidates of a
 * question, so that those who answered it are likely to come first. Each archive counts the same, half of it with its
 * three busiest experts removed, so that the model does not learn to know them.
 */
final class Training {

    private static final double FROM = 0.65;
    private static final double TO = 0.8;
    private static final double PENALTY = 3e-3;

    private Training() {}

    /**
     * Learns on all archives together.
     *
     * @param embedder by which answers are also found by what they mean, or null
     * @param archives paths, each optionally followed by {@code :} and the least number of earlier topics
     * @return the weights, and how well they rank the same questions
     */
    static String on(@Nullable Embedder embedder, String... archives) throws IOException {
        List<FeatureTap.Example> questions = new ArrayList<>();
        for (String archive : archives) {
            int colon = archive.lastIndexOf(':');
            questions.addAll(colon < 0
                    ? questions(Path.of(archive), 3, embedder)
                    : questions(Path.of(archive.substring(0, colon)), Integer.parseInt(archive.substring(colon + 1)),
                            embedder));
        }
        List<String> names = FeatureTap.names();
        double[] weights = FeatureTap.learned(questions, PENALTY);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < weights.length; i++) {
            out.append(String.format(Locale.ROOT, "%-18s %8.4f   shipped %8.4f%n", names.get(i), weights[i],
                    (embedder == null ? FeatureTap.shipped() : FeatureTap.shippedWithMeanings())[i]));
        }
        return out.toString();
    }

    private static List<FeatureTap.Example> questions(Path archive, int minimum, @Nullable Embedder embedder)
            throws IOException {
        System.out.println("Learning on " + archive.getFileName() + ", candidates had replied in " + minimum);
        Replay replay = new Replay(Archive.read(archive), minimum, embedder);
        Set<UUID> busiest = replay.busiest(replay.instantAt(FROM));
        List<FeatureTap.Example> all = new ArrayList<>();
        List<FeatureTap.Example> quieter = new ArrayList<>();
        replay.play(FROM, TO, (judged, index, _) -> {
            add(all, judged, index);
            add(quieter, judged.without(busiest), index);
        });
        List<FeatureTap.Example> weighted = new ArrayList<>();
        all.forEach(question -> weighted.add(question.weighing(0.5 / all.size())));
        quieter.forEach(question -> weighted.add(question.weighing(0.5 / quieter.size())));
        return weighted;
    }

    private static void add(List<FeatureTap.Example> into, Judged judged, ExpertiseIndex index) {
        if (judged.gold().isEmpty()) {
            return;
        }
        Map<UUID, double[]> features = FeatureTap.features(index, Replay.need(judged));
        List<double[]> right = new ArrayList<>();
        List<double[]> wrong = new ArrayList<>();
        features.forEach((id, of) -> (judged.gold().contains(id) ? right : wrong).add(of));
        if (!right.isEmpty() && !wrong.isEmpty()) {
            into.add(new FeatureTap.Example(right, wrong, 1));
        }
    }
}
