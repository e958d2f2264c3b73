package org.cadre.index.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cadre.index.Embedder;
import org.cadre.index.Evidence;
import org.cadre.index.ExpertProfile;
import org.cadre.index.ExpertiseIndex;
import org.cadre.index.FeatureTap;
import org.cadre.index.Need;
import org.jspecify.annotations.Nullable;

/**
 * Who should review a paper: researchers rated how well they know some papers, and are known by others that they wrote
 * (Stelmakh et al. 2023). Each paper is a need, each earlier paper of theirs an answer on the same day. The loss is the paper's:
 * of each pair of papers of one researcher in the wrong order the difference of their ratings, of a tie half of it, over the sum
 * of all differences.
 */
final class Reviewers {

    private static final Instant THEN = Instant.parse("2023-01-01T00:00:00Z");
    private static final List<String> TOLD = List.of("QUESTIONS_BEST", "ANSWERS_BEST", "MEANINGS_BEST", "PROFILE");

    private record Paper(String title, String text) {}

    private record Rated(UUID by, String paper, double rating) {}

    private Reviewers() {}

    /**
     * Means over all samplings, one line a method.
     *
     * @param folder with {@code data/evaluations.csv} and {@code evaluation_datasets}
     */
    static String on(Path folder, @Nullable Embedder embedder) throws IOException {
        List<Rated> rated = rated(folder.resolve("data/evaluations.csv"));
        Map<String, List<Double>> losses = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder.resolve("evaluation_datasets"))) {
            for (Path sampling : found.sorted().toList()) {
                losses(sampling, rated, embedder)
                        .forEach((method, loss) -> losses.computeIfAbsent(method, _ -> new ArrayList<>()).add(loss));
            }
        }
        StringBuilder out = new StringBuilder();
        losses.forEach((method, of) -> out.append(String.format(Locale.ROOT, "  %-34s%.3f%n", method,
                of.stream().mapToDouble(loss -> loss).average().orElseThrow())));
        return String.format(Locale.ROOT, "%nReviewers: %d ratings, loss%n", rated.size()) + out;
    }

    private static Map<String, Double> losses(Path sampling, List<Rated> rated, @Nullable Embedder embedder)
            throws IOException {
        Map<String, Paper> papers = new HashMap<>();
        if (Json.read(Files.readString(sampling.resolve("submissions.json"))) instanceof Map<?, ?> all) {
            all.values().forEach(one -> papers.put(id(one), paper(one)));
        }
        Map<String, Map<Rated, Double>> scores = new LinkedHashMap<>();
        try (ExpertiseIndex index = ExpertiseIndex.inMemory(embedder);
                Stream<Path> archives = Files.list(sampling.resolve("archives"))) {
            for (Path archive : archives.sorted().toList()) {
                UUID author = author(archive.getFileName().toString().replaceAll("[^0-9]", ""));
                index.put(ExpertProfile.of(author, ""));
                for (String line : Files.readAllLines(archive)) {
                    Object row = Json.read(line);
                    Paper paper = paper(row);
                    index.put(Evidence.of(author(id(row) + author), author, paper.title(), paper.text(), THEN));
                }
            }
            index.refresh();
            for (String name : rated.stream().map(Rated::paper).distinct().toList()) {
                Paper paper = papers.get(name);
                if (paper != null) {
                    score(index, name, paper, rated, embedder != null, scores);
                }
            }
        }
        Map<String, Double> losses = new TreeMap<>();
        scores.forEach((method, of) -> losses.put(method, loss(of)));
        return losses;
    }

    private static void score(ExpertiseIndex index, String name, Paper paper, List<Rated> rated, boolean embedded,
            Map<String, Map<Rated, Double>> scores) {
        Need need = Need.of(paper.title(), paper.text(), THEN.plusSeconds(3_600));
        Map<UUID, double[]> features = FeatureTap.features(index, need);
        Map<UUID, Double> fits = FeatureTap.fits(index, need);
        List<String> names = FeatureTap.names();
        double[] weights = embedded ? FeatureTap.shippedWithMeanings() : FeatureTap.shipped();
        for (Rated one : rated) {
            if (one.paper().equals(name)) {
                double[] of = features.getOrDefault(one.by(), new double[weights.length]);
                scores.computeIfAbsent(Evaluation.OURS, _ -> new HashMap<>()).put(one,
                        IntStream.range(0, of.length).mapToDouble(i -> of[i] * weights[i]).sum());
                scores.computeIfAbsent("fit", _ -> new HashMap<>()).put(one, fits.getOrDefault(one.by(), 0.0));
                for (String feature : TOLD) {
                    scores.computeIfAbsent(feature, _ -> new HashMap<>()).put(one, of[names.indexOf(feature)]);
                }
            }
        }
    }

    /** By all pairs of papers that one researcher rated. */
    private static double loss(Map<Rated, Double> scores) {
        double loss = 0;
        double most = 0;
        for (Map.Entry<Rated, Double> better : scores.entrySet()) {
            for (Map.Entry<Rated, Double> worse : scores.entrySet()) {
                double difference = better.getKey().rating() - worse.getKey().rating();
                if (better.getKey().by().equals(worse.getKey().by()) && difference > 0) {
                    most += difference;
                    loss += difference * (1 - Math.signum(better.getValue() - worse.getValue())) / 2;
                }
            }
        }
        return loss / most;
    }

    /** A row for each researcher: their number, ten papers, ten ratings; fewer leave fields empty. */
    private static List<Rated> rated(Path file) throws IOException {
        List<Rated> rated = new ArrayList<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] row = line.split("\t", -1);
            int papers = (row.length - 1) / 2;
            for (int i = 1; i <= papers; i++) {
                if (!row[i].isBlank() && !row[i + papers].isBlank()) {
                    rated.add(new Rated(author(row[0]), row[i], Double.parseDouble(row[i + papers])));
                }
            }
        }
        return rated;
    }

    private static UUID author(String number) {
        return UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8));
    }

    private static String id(@Nullable Object row) {
        return row instanceof Map<?, ?> paper && paper.get("id") instanceof String id ? id : "";
    }

    private static Paper paper(@Nullable Object row) {
        return row instanceof Map<?, ?> paper && paper.get("content") instanceof Map<?, ?> content
                ? new Paper(text(content.get("title")), text(content.get("abstract")))
                : new Paper("", "");
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
