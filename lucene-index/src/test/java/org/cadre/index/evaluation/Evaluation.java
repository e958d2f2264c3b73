package org.cadre.index.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.cadre.index.Candidate;
import org.cadre.index.ExpertiseIndex;
import org.cadre.index.FeatureTap;

/**
 * Prints how well the code that routes finds who will answer, beside two baselines. Run by {@code mvn -Pevaluate
 * -Dcadre.corpus=FILE}; with {@code -Dcadre.train=FILE,FILE} it learns the model's weights instead.
 */
public final class Evaluation {

    static final String OURS = "Cadre";
    private static final String LATELY = "most topics in the last 30 days";
    private static final String SUMMED = "BM25 votes summed";
    private static final int VOTES = FeatureTap.names().indexOf("QUESTIONS_EVER");
    private static final int MOST = 1_000;
    /** From so many people on a community is large. */
    private static final int LARGE = 2_000;

    private final Table everybody = new Table("Everybody");
    private final Table quieter = new Table("Three busiest removed");
    private final Table newcomers = new Table("Only experts with fewer than 10 earlier replies count as right");
    private final Table accepted = new Table("Only whose reply was accepted counts as right");
    private final Set<UUID> busiest;

    private Evaluation(Set<UUID> busiest) {
        this.busiest = busiest;
    }

    public static void main(String[] arguments) throws IOException {
        String training = System.getProperty("cadre.train", "");
        String corpus = System.getProperty("cadre.corpus", "");
        if (!training.isBlank()) {
            System.out.println(Training.on(training.split(",", -1)));
        } else if (corpus.isBlank()) {
            System.out.println("Nothing to evaluate: give an archive, mvn -Pevaluate -Dcadre.corpus=FILE.");
        } else if (!Files.isRegularFile(Path.of(corpus))) {
            System.out.println("Nothing to evaluate: there is no file " + corpus + ".");
        } else {
            List<Topic> topics = Archive.read(Path.of(corpus));
            String minimum = System.getProperty("cadre.minimum", "");
            if (minimum.isBlank() || minimum.matches("\\d{1,4}")) {
                System.out.println(of(topics, minimum.isBlank() ? minimum(topics) : Integer.parseInt(minimum)).print());
            } else {
                System.out.println(
                        "Nothing evaluated: cadre.minimum is '" + minimum + "', which is no number of topics.");
            }
        }
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
     */
    static Evaluation of(List<Topic> topics, int minimum) {
        System.out.printf("%d topics; the last 20 %% in time order are ranked, candidates had replied in at least "
                + "%d topics before (-Dcadre.minimum)%n", topics.size(), minimum);
        Replay replay = new Replay(topics, minimum);
        Evaluation evaluation = new Evaluation(replay.busiest(replay.instantAt(0.8)));
        replay.play(0.8, 1, evaluation::judge);
        return evaluation;
    }

    Table everybody() {
        return everybody;
    }

    private String print() {
        return everybody.print() + quieter.print() + newcomers.print() + accepted.print();
    }

    private void judge(Judged judged, ExpertiseIndex index, History history) {
        if (judged.gold().isEmpty()) {
            List.of(everybody, quieter, newcomers, accepted).forEach(Table::leaveOut);
            return;
        }
        Comparator<UUID> lately = history.busiestLately(judged.topic().at());
        List<List<UUID>> rankings = rankings(judged, index, lately);
        add(everybody, rankings, judged.gold());
        add(newcomers, rankings, judged.newcomers());
        add(accepted, rankings, judged.accepted());
        Judged rest = judged.without(busiest);
        if (rest.gold().isEmpty()) {
            quieter.leaveOut();
        } else {
            add(quieter, rankings(rest, index, lately), rest.gold());
        }
    }

    private static List<List<UUID>> rankings(Judged judged, ExpertiseIndex index, Comparator<UUID> lately) {
        List<UUID> ours = index.rank(Replay.need(judged), MOST).stream().map(Candidate::expertId).toList();
        Map<UUID, double[]> features = FeatureTap.features(index, Replay.need(judged));
        List<UUID> summed = features.keySet().stream()
                .sorted(Comparator.comparingDouble((UUID id) -> -votes(features, id)).thenComparing(id -> id)).toList();
        return List.of(ours, judged.candidates().stream().sorted(lately).toList(), summed);
    }

    private static double votes(Map<UUID, double[]> features, UUID id) {
        double[] of = features.get(id);
        return of == null ? 0 : of[VOTES];
    }

    private static void add(Table table, List<List<UUID>> rankings, Set<UUID> gold) {
        if (gold.isEmpty()) {
            table.leaveOut();
            return;
        }
        List<String> names = List.of(OURS, LATELY, SUMMED);
        for (int method = 0; method < names.size(); method++) {
            table.add(names.get(method), Measures.of(rankings.get(method), gold));
        }
    }
}
