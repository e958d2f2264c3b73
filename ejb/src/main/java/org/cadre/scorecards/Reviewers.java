package org.cadre.scorecards;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.RoleHolders;
import org.cadre.asks.Answer;
import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.asks.Authors;
import org.cadre.matching.Candidate;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Role;
import org.cadre.tasks.Delivery;
import org.cadre.tasks.LearnerDesk;
import org.cadre.tasks.Task;
import org.cadre.waves.DeliveryRules;
import org.cadre.waves.Suited;

/** Finds who could review a delivery, or have the last word on it: able, free, cleared, and independent of all before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Reviewers {
    /** What a review is taken to cost of the week that somebody offers. */
    private static final int MINUTES = 30;
    /** Whoever fits half as well as the best is good enough to be asked by how little they have to review. */
    private static final double GOOD = 0.5;
    /** More at once nobody is asked for. */
    private static final int MOST_EACH = 5;
    private static final int TALLEST = 50;

    @Inject
    private Suited suited;
    @Inject
    private DeliveryRules rules;
    @Inject
    private Scorecards scorecards;
    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private LearnerDesk learners;
    @Inject
    private Colleagues colleagues;
    @Inject
    private RoleHolders holders;

    protected Reviewers() {}

    /** At most so many, who is to be asked first at the top. */
    List<ColleagueId> choose(Task task, Scoring one, int number) {
        var barred = barred(task, one);
        var chosen = independent(task.ask(), one.author(), ranked(suited.of(task.ask(), MINUTES)), barred);
        if (chosen.isEmpty() && one.part() == Part.ADJUDICATOR)
            chosen = independent(task.ask(), one.author(), byLoad(holders.of(Role.GOVERNANCE)), barred);
        return chosen.stream().limit(number).toList();
    }

    private List<ColleagueId> independent(Ask ask, ColleagueId author, List<ColleagueId> ranked,
            Set<ColleagueId> barred) {
        var above = new HashMap<ColleagueId, Set<ColleagueId>>();
        var apart = ranked.stream().filter(who -> !barred.contains(who))
                .filter(who -> colleagues.reader(who).filter(reader -> asks.sees(reader, ask.id())).isPresent())
                .filter(who -> !above(above, author).contains(who) && !above(above, who).contains(author)).toList();
        var may = rules.reviewers(ask, author, apart);
        return apart.stream().filter(may::contains).toList();
    }

    /** Who asked for it, did it or a delivery before, wrote or learned with them, or was asked about it already. */
    private Set<ColleagueId> barred(Task task, Scoring one) {
        var barred = new HashSet<>(learners.of(task.ask()));
        barred.add(task.ask().asker());
        barred.add(one.author());
        task.deliveries().stream().map(Delivery::author).forEach(barred::add);
        asks.find(one.delivery()).map((Answer answer) -> authors.of(answer)).ifPresent(barred::addAll);
        scorecards.seats(task.ask().id()).stream()
                .filter(seat -> one.part() == Part.ADJUDICATOR || seat.delivery().equals(one.delivery())
                        || seat.part() == Part.ADJUDICATOR || seat.state() == SeatState.DECLINED)
                .map(Seat::reviewer).forEach(barred::add);
        return barred;
    }

    private List<ColleagueId> ranked(List<Candidate> found) {
        double best = found.stream().mapToDouble(Candidate::score).max().orElse(0);
        var good = found.stream().collect(Collectors.partitioningBy(one -> one.score() >= best * GOOD,
                Collectors.mapping(Candidate::colleague, Collectors.toList())));
        return Stream.of(true, false).flatMap(half -> byLoad(good.getOrDefault(half, List.of())).stream()).toList();
    }

    /** Who has the fewest open reviews first, and nobody who has enough. */
    private List<ColleagueId> byLoad(List<ColleagueId> some) {
        var waiting = scorecards.waiting(some);
        return some.stream().filter(who -> waiting.getOrDefault(who, 0) < MOST_EACH)
                .sorted(Comparator.comparing(who -> waiting.getOrDefault(who, 0))).toList();
    }

    /** Everybody above somebody, as often as it is asked. */
    private Set<ColleagueId> above(Map<ColleagueId, Set<ColleagueId>> known, ColleagueId who) {
        return known.computeIfAbsent(who, _ -> Stream
                .iterate(manager(who), Optional::isPresent, next -> next.flatMap(this::manager)).limit(TALLEST)
                .flatMap(Optional::stream).collect(Collectors.toSet()));
    }

    private Optional<ColleagueId> manager(ColleagueId who) {
        return colleagues.find(who).flatMap(Colleague::manager);
    }
}
