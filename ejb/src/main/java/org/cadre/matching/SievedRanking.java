package org.cadre.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cadre.index.Candidate;
import org.cadre.index.ExpertFilters;
import org.cadre.index.Need;
import org.cadre.people.ColleagueId;
import org.cadre.sieve.Sieve;

/**
 * A ranking without those whom rules refuse. The query leaves out whom it can; the others are asked in rank order, and where
 * some are refused, the ranking is made again without them: nobody starves behind a page of refused candidates, and the
 * scores are those of one ranking.
 */
final class SievedRanking {
    /** More than these the index does not rank at once. */
    private static final int MOST = 1_000;

    private final Need need;
    private final Sieve rules;

    SievedRanking(Need need, Sieve rules) {
        this.need = need.filtered(ExpertFilters.but(rules.refusals()));
        this.rules = rules;
    }

    /** Ranks once. */
    @FunctionalInterface
    interface Ranking {
        List<Candidate> of(Need need, int most);
    }

    List<Candidate> best(int wanted, Ranking ranking) {
        var passed = new HashSet<ColleagueId>();
        var out = new HashSet<>(need.excluded());
        int page = wanted;
        while (true) {
            var found = ranking.of(need.without(out), page);
            var asked = found.stream().map(one -> new ColleagueId(one.expertId())).filter(id -> !passed.contains(id))
                    .collect(Collectors.toSet());
            var refused = rules.refused(asked);
            if (refused.isEmpty())
                return found.subList(0, Math.min(wanted, found.size()));
            asked.stream().filter(id -> !refused.contains(id)).forEach(passed::add);
            out.addAll(ids(refused));
            // of many refused in a row, more are asked at once
            page = refused.size() > asked.size() / 2 ? Math.min(2 * page, MOST) : page;
        }
    }

    private static Set<UUID> ids(Set<ColleagueId> people) {
        return people.stream().map(ColleagueId::value).collect(Collectors.toSet());
    }
}
