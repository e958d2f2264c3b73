package org.cadre.capacity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.cadre.people.ColleagueId;

/**
 * Chooses whom to invite next: the most relevant first, but among near-equals the least loaded.
 *
 * @param nearEqual how far below the best a score may lie to count as equal to it, as a share of the best, 0 to 1
 */
public record WavePlanner(double nearEqual) {
    private static final Comparator<Prospect> BY_RELEVANCE = Comparator.comparingDouble(Prospect::score).reversed()
            .thenComparing(prospect -> prospect.colleague().value());
    private static final Comparator<Prospect> BY_LOAD = Comparator
            .comparingDouble((Prospect prospect) -> prospect.capacity().load()).thenComparing(BY_RELEVANCE);

    public WavePlanner {
        if (!(nearEqual >= 0 && nearEqual <= 1))
            throw new IllegalArgumentException("nearEqual is " + nearEqual + ", not 0 to 1");
    }

    /** At most `size` colleagues, each once, in the order in which they are chosen; the same for the same prospects. */
    public List<ColleagueId> next(Collection<Prospect> prospects, int size) {
        var left = new ArrayList<>(prospects.stream().filter(Prospect::eligible).sorted(BY_RELEVANCE).toList());
        var chosen = new ArrayList<ColleagueId>();
        while (chosen.size() < size && !left.isEmpty()) {
            double best = left.getFirst().score();
            double enough = best - nearEqual * Math.abs(best);
            var next = left.stream().takeWhile(prospect -> prospect.score() >= enough).min(BY_LOAD).orElseThrow()
                    .colleague();
            chosen.add(next);
            left.removeIf(prospect -> prospect.colleague().equals(next));
        }
        return chosen;
    }
}
