package org.cadre.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.cadre.consensus.Consensus;
import org.cadre.consensus.Gold;
import org.cadre.consensus.Judgments;
import org.cadre.consensus.KrippendorffAlpha;

/** Computes what one input's judgments say together. Pure; the same gives the same. */
final class Computation {
    static final int SAMPLES = 1_000;
    static final double LEVEL = 0.95;
    static final long SEED = 20_261_129;
    /** A matrix for each worker of more classes than this would take more memory than it tells. */
    private static final int MOST_CLASSES = 51;

    private final Column column;

    Computation(Column column) {
        this.column = column;
    }

    /** By item, then method, where anybody has said anything. */
    void outcomes(Consumer<Outcome> taker) {
        for (Method method : Method.values())
            if (column.several())
                several(method).forEach(taker);
            else
                column.judgments().filter(said -> fits(method, said))
                        .ifPresent(said -> one(method, said, taker));
    }

    private static boolean fits(Method method, Judgments said) {
        return method != Method.DAWID_SKENE || said.classes() <= MOST_CLASSES;
    }

    private void one(Method method, Judgments said, Consumer<Outcome> taker) {
        var consensus = settled(method, said, column.gold());
        for (int item = 0; item < said.items(); item++) {
            var winner = consensus.winner(item);
            taker.accept(new Outcome(Integer.parseInt(said.itemKeys().get(item)), column.key(), method.name(),
                    winner.isPresent() ? Optional.of(said.labels().get(winner.getAsInt())) : Optional.empty(),
                    consensus.confidence(item)));
        }
    }

    private static Consensus settled(Method method, Judgments said, Map<String, String> gold) {
        return method.method().settle(said, Gold.of(said, gold));
    }

    /** Each option is settled by itself; an answer is as sure as its least sure option, and open where one of them is. */
    private List<Outcome> several(Method method) {
        var chosen = new TreeMap<Integer, List<String>>();
        var sure = new TreeMap<Integer, Double>();
        var open = new TreeMap<Integer, Boolean>();
        for (int option = 0; option < column.labels().size(); option++) {
            String label = column.labels().get(option);
            var found = column.judgments(option);
            if (found.isEmpty())
                return List.of();
            var said = found.get();
            var consensus = settled(method, said, column.gold(option));
            for (int item = 0; item < said.items(); item++) {
                int seq = Integer.parseInt(said.itemKeys().get(item));
                var winner = consensus.winner(item);
                chosen.computeIfAbsent(seq, _ -> new ArrayList<>());
                if (winner.isEmpty())
                    open.put(seq, true);
                else if (winner.getAsInt() == 1)
                    chosen.getOrDefault(seq, new ArrayList<>()).add(label);
                sure.merge(seq, consensus.confidence(item), Math::min);
            }
        }
        return chosen.entrySet().stream()
                .map(one -> new Outcome(one.getKey(), column.key(), method.name(),
                        Optional.of(String.join("|", one.getValue()))
                                .filter(_ -> !open.containsKey(one.getKey())),
                        sure.getOrDefault(one.getKey(), 0.0)))
                .toList();
    }

    List<Agreement> agreements() {
        var agreements = new ArrayList<Agreement>();
        if (column.several())
            for (int option = 0; option < column.labels().size(); option++)
                agreements.add(agreement(column.labels().get(option), column.judgments(option)));
        else
            agreements.add(agreement("", column.judgments()));
        return agreements;
    }

    private Agreement agreement(String option, Optional<Judgments> said) {
        var alpha = said.map(all -> new KrippendorffAlpha(all, column.metric(all)));
        var interval = alpha.flatMap(one -> one.interval(SAMPLES, LEVEL, SEED));
        return new Agreement(column.key(), option, column.metric(),
                alpha.map(KrippendorffAlpha::value).filter(one -> one.isPresent()).map(one -> one.getAsDouble()),
                interval.map(KrippendorffAlpha.Interval::low), interval.map(KrippendorffAlpha.Interval::high));
    }
}
