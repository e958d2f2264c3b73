package org.cadre.index.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.cadre.index.Access;
import org.cadre.index.Embedder;
import org.cadre.index.ExpertFilters;
import org.cadre.index.ExpertiseIndex;
import org.cadre.index.FeatureTap;
import org.cadre.index.Need;
import org.jspecify.annotations.Nullable;

/**
 * Prints whether the nearest answer tells that nobody is known to know: of an archive's own questions, and of questions of another
 * archive that nobody here can answer, each asked at the same moment.
 */
final class Strangers {

    private static final int EACH = 4;

    private final List<Double> own = new ArrayList<>();
    private final List<Double> foreign = new ArrayList<>();

    private Strangers() {}

    /** One table for the slice by which a threshold is chosen, and one for the last fifth. */
    static String print(List<Topic> topics, List<Topic> others, int minimum, @Nullable Embedder embedder) {
        Replay replay = new Replay(topics, minimum, embedder);
        Strangers chosen = new Strangers();
        Strangers last = new Strangers();
        int[] asked = {0};
        int end = (int) (topics.size() * 0.8);
        Comparator<Topic> byId = Comparator.comparing(Topic::id);
        List<Topic> mixed = others.stream().sorted(byId).toList();
        replay.play(0.65, 1, (judged, index, _) -> {
            Strangers into = topics.indexOf(judged.topic()) < end ? chosen : last;
            if (asked[0]++ % EACH == 0) {
                into.own.add(fit(index, judged.topic(), judged));
                into.foreign.add(fit(index, mixed.get(asked[0] % mixed.size()), judged));
            }
        });
        return chosen.table("from 65 % to 80 %") + last.table("from 80 % to the end");
    }

    private static double fit(ExpertiseIndex index, Topic topic, Judged moment) {
        Need need = new Need(topic.title(), topic.body(), List.of(), List.of(), null, Access.cleared(1), Access.PUBLIC,
                null, moment.topic().at(), Set.of(), ExpertFilters.among(moment.candidates()));
        return FeatureTap.nearest(index, need);
    }

    private String table(String slice) {
        StringBuilder out = new StringBuilder(
                String.format(Locale.ROOT, "%nNearest answer, %s: %d own questions, as many of "
                        + "another archive; told apart in %.1f %% of pairs%n", slice, own.size(), 100 * apart()));
        for (double share : new double[]{0.01, 0.02, 0.05, 0.1, 0.25, 0.5}) {
            double threshold = own.stream().sorted().skip((int) (own.size() * share)).findFirst().orElse(0.0);
            out.append(
                    String.format(Locale.ROOT, "  below %.3f: %4.1f %% of the own, %5.1f %% of the other%n", threshold,
                            100 * below(own, threshold), 100 * below(foreign, threshold)));
        }
        return out.toString();
    }

    private static double below(List<Double> some, double threshold) {
        return some.stream().filter(one -> one < threshold).count() / (double) some.size();
    }

    /** Area under the curve of the receiver (Mann and Whitney 1947). */
    private double apart() {
        return own.stream().mapToDouble(one -> below(foreign, one)).average().orElse(Double.NaN);
    }
}
