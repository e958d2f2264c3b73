package org.cadre.index.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cadre.index.Candidate;
import org.cadre.index.Embedder;
import org.cadre.index.ExpertiseIndex;
import org.cadre.index.FeatureTap;
import org.cadre.sentences.SentenceModels;
import org.jspecify.annotations.Nullable;

/**
 * Prints how well the code that routes finds who will answer, beside two baselines. Run by {@code mvn -Pevaluate
 * -Dcadre.corpus=FILE}; with {@code -Dcadre.train=FILE,FILE} it learns the model's weights instead, with
 * {@code -Dcadre.reviewers=DIR} it prints how well it finds who knows a paper, with {@code -Dcadre.similar=true} how well questions
 * like one are found, and with {@code -Dcadre.strangers=FILE} whether it tells that nobody is known to know.
 */
public final class Evaluation {

    static final String OURS = "Cadre";
    private static final String LATELY = "most topics in the last 30 days";
    private static final List<String> FEATURES = FeatureTap.names();
    private static final int VOTES = FEATURES.indexOf("QUESTIONS_EVER");
    private static final int MEANINGS = FEATURES.indexOf("MEANINGS_EVER");
    /** Ablations: the shipped weights, but for these features. */
    private static final Map<String, List<String>> WITHOUT = new TreeMap<>(
            Map.of("  without what was answered", startingWith("QUESTIONS", "ANSWERS", "MEANINGS", "ALIKE"),
                    "  without questions alike", startingWith("ALIKE"),
                    "  without who is active", startingWith("ACTIVE", "LATELY"),
                    "  without who asks", startingWith("ASKER")));
    private static final int MOST = 1_000;
    /** From so many people on a community is large. */
    private static final int LARGE = 2_000;

    private final Table everybody = new Table("Everybody");
    private final Table quieter = new Table("Three busiest removed");
    private final Table newcomers = new Table("Only experts with fewer than 10 earlier replies count as right");
    private final Table accepted = new Table("Only whose reply was accepted counts as right");
    private final Map<String, Table> languages = new TreeMap<>();
    private final Set<UUID> busiest;
    private final boolean embedded;

    private Evaluation(Set<UUID> busiest, boolean embedded) {
        this.busiest = busiest;
        this.embedded = embedded;
    }

    public static void main(String[] arguments) throws IOException {
        String training = System.getProperty("cadre.train", "");
        String corpus = System.getProperty("cadre.corpus", "");
        Embedder embedder = Boolean.getBoolean("cadre.words") ? null : SentenceModels.find().orElse(null);
        System.out.println(embedder == null
                ? "Answers are found by their words alone: no sentence model, or -Dcadre.words."
                : "Answers are found by their words and by what they mean: " + embedder.name() + '.');
        String reviewers = System.getProperty("cadre.reviewers", "");
        if (!reviewers.isBlank()) {
            System.out.println(Files.isDirectory(Path.of(reviewers))
                    ? Reviewers.on(Path.of(reviewers), embedder)
                    : "Nothing to evaluate: there is no folder " + reviewers + '.');
        } else if (!training.isBlank()) {
            System.out.println(Training.on(embedder, training.split(",", -1)));
        } else if (corpus.isBlank()) {
            System.out
                    .println("Nothing to evaluate: give an archive, mvn -Pevaluate -Dcadre.corpus=FILE, or ratings of "
                            + "reviewers, -Dcadre.reviewers=DIR.");
        } else if (!Files.isRegularFile(Path.of(corpus))) {
            System.out.println("Nothing to evaluate: there is no file " + corpus + ".");
        } else {
            System.out.println(of(Archive.read(Path.of(corpus)), embedder));
        }
    }

    private static String of(List<Topic> topics, @Nullable Embedder embedder) throws IOException {
        String minimum = System.getProperty("cadre.minimum", "");
        if (!minimum.isBlank() && !minimum.matches("\\d{1,4}")) {
            return "Nothing evaluated: cadre.minimum is '" + minimum + "', which is no number of topics.";
        }
        int least = minimum.isBlank() ? minimum(topics) : Integer.parseInt(minimum);
        String strangers = System.getProperty("cadre.strangers", "");
        if (!strangers.isBlank()) {
            return Files.isRegularFile(Path.of(strangers))
                    ? Strangers.print(topics, Archive.read(Path.of(strangers)), least, embedder)
                    : "Nothing to evaluate: there is no file " + strangers + ".";
        }
        return Boolean.getBoolean("cadre.similar")
                ? Likeness.print(topics, embedder)
                : of(topics, least, embedder).print();
    }

    /** Topics that somebody must have replied to before in order to be a candidate: 3, in a large community 5. */
    static int minimum(List<Topic> topics) {
        long people = topics.stream()
                .flatMap(
                        topic -> Stream.concat(Stream.of(topic.asker()), topic.replies().stream().map(Topic.Reply::by)))
                .distinct().count();
        return people > LARGE ? 5 : 3;
    }

    /**
     * Measures the last fifth of an archive.
     *
     * @param topics in time order
     * @param minimum topics that somebody must have replied to before in order to be a candidate
     * @param embedder by which answers are also found by what they mean, or null
     */
    static Evaluation of(List<Topic> topics, int minimum, @Nullable Embedder embedder) {
        System.out.printf("%d topics; the last 20 %% in time order are ranked, candidates had replied in at least "
                + "%d topics before (-Dcadre.minimum)%n", topics.size(), minimum);
        Replay replay = new Replay(topics, minimum, embedder);
        Evaluation evaluation = new Evaluation(replay.busiest(replay.instantAt(0.8)), embedder != null);
        replay.play(0.8, 1, evaluation::judge);
        return evaluation;
    }

    private static List<String> startingWith(String... names) {
        return FEATURES.stream().filter(feature -> Stream.of(names).anyMatch(feature::startsWith)).toList();
    }

    Table everybody() {
        return everybody;
    }

    private String print() {
        String all = everybody.print() + quieter.print() + newcomers.print() + accepted.print();
        return languages.size() < 2
                ? all
                : all + languages.values().stream().map(Table::print).collect(Collectors.joining());
    }

    private void judge(Judged judged, ExpertiseIndex index, History history) {
        if (judged.gold().isEmpty()) {
            List.of(everybody, quieter, newcomers, accepted).forEach(Table::leaveOut);
            return;
        }
        Comparator<UUID> lately = history.busiestLately(judged.topic().at());
        Map<String, List<UUID>> rankings = rankings(judged, index, lately);
        add(everybody, rankings, judged.gold());
        Topic topic = judged.topic();
        String language = FeatureTap.language(topic.title() + '\n' + topic.body());
        add(languages.computeIfAbsent(language, code -> new Table("Questions in language '" + code + "'")), rankings,
                judged.gold());
        add(newcomers, rankings, judged.newcomers());
        add(accepted, rankings, judged.accepted());
        Judged rest = judged.without(busiest);
        if (rest.gold().isEmpty()) {
            quieter.leaveOut();
        } else {
            add(quieter, rankings(rest, index, lately), rest.gold());
        }
    }

    /** Of each method, by name. */
    private Map<String, List<UUID>> rankings(Judged judged, ExpertiseIndex index, Comparator<UUID> lately) {
        Map<UUID, double[]> features = FeatureTap.features(index, Replay.need(judged));
        Map<String, List<UUID>> rankings = new LinkedHashMap<>();
        rankings.put(OURS, index.rank(Replay.need(judged), MOST).stream().map(Candidate::expertId).toList());
        rankings.put(LATELY, judged.candidates().stream().sorted(lately).toList());
        rankings.put("BM25 votes summed", ranked(features, of -> of[VOTES]));
        if (features.values().stream().anyMatch(of -> of[MEANINGS] != 0)) {
            double[] words = FeatureTap.shipped();
            rankings.put("meanings summed", ranked(features, of -> of[MEANINGS]));
            rankings.put(OURS + ", by words alone", ranked(features, of -> sum(of, words, _ -> true)));
        }
        double[] weights = embedded ? FeatureTap.shippedWithMeanings() : FeatureTap.shipped();
        for (Map.Entry<String, List<String>> without : WITHOUT.entrySet()) {
            rankings.put(without.getKey(), ranked(features,
                    of -> sum(of, weights, feature -> !without.getValue().contains(FEATURES.get(feature)))));
        }
        return rankings;
    }

    private static List<UUID> ranked(Map<UUID, double[]> features, ToDoubleFunction<double[]> score) {
        return features.entrySet().stream()
                .sorted(Comparator
                        .comparingDouble((Map.Entry<UUID, double[]> one) -> -score.applyAsDouble(one.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
    }

    private static double sum(double[] features, double[] weights, IntPredicate counts) {
        return IntStream.range(0, features.length).filter(counts).mapToDouble(i -> features[i] * weights[i]).sum();
    }

    private static void add(Table table, Map<String, List<UUID>> rankings, Set<UUID> gold) {
        if (gold.isEmpty()) {
            table.leaveOut();
            return;
        }
        rankings.forEach((method, ranking) -> table.add(method, Measures.of(ranking, gold)));
    }
}
