package org.cadre.scorecards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.audit.Acts;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.plans.Plans;
import org.cadre.tasks.Delivery;
import org.cadre.tasks.Task;
import org.cadre.tasks.TaskDesk;
import org.cadre.tasks.Tasks;
import org.cadre.work.Scorecard;

/**
 * Sees to it that enough are asked about a delivery, and draws the conclusion. Every verb holds the plan of the task, and does
 * nothing where nothing is to be done.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Panel {
    private static final Duration SEARCH = Duration.ofDays(1);
    private static final String ASKED = "ASK_REVIEWER_ASKED";
    private static final String LAPSED = "ASK_REVIEW_LAPSED";
    private static final String MISSING = "ASK_REVIEWERS_MISSING";
    private static final String APART = "ASK_REVIEWS_APART";
    private static final String PASSED = "ASK_REVIEW_PASSED";
    private static final String FAILED = "ASK_REVIEW_FAILED";

    @Inject
    private Scorecards scorecards;
    @Inject
    private Reviewers reviewers;
    @Inject
    private Asks asks;
    @Inject
    private Tasks tasks;
    @Inject
    private TaskDesk desk;
    @Inject
    private Plans plans;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected Panel() {}

    /** Where that answer is a delivery of a task with a scorecard. */
    public void begin(AskId id, AnswerId answer) {
        locked(id).filter(task -> task.brief().scorecard().isPresent()).ifPresent(task -> delivery(task, answer)
                .filter(Delivery::underReview).filter(_ -> scorecards.find(answer).isEmpty()).ifPresent(made -> {
                    scorecards.open(answer, id, made.author(), task.brief().scorecard().orElseThrow(),
                            clock.instant());
                    fill(task, scorecards.find(answer).orElseThrow());
                }));
    }

    /** What was open when the task was closed goes on. */
    public void resume(AskId id) {
        locked(id).ifPresent(task -> scorecards.of(id).forEach(one -> fill(task, one)));
    }

    public void search(AnswerId delivery, Instant at) {
        scorecards.find(delivery).flatMap(one -> locked(one.task())).ifPresent(task -> scorecards.find(delivery)
                .filter(one -> one.searchAt().filter(at::equals).isPresent()).ifPresent(one -> fill(task, one)));
    }

    public void remind(SeatId id) {
        scorecards.find(id).filter(seat -> seat.state() == SeatState.ASKED)
                .filter(seat -> asks.find(seat.task()).filter(ask -> ask.state() == AskState.OPEN).isPresent())
                .ifPresent(seat -> outbox.append(seat.task().value(),
                        new ReviewReminded(seat.task().value(), id.value(), seat.reviewer().value())));
    }

    public void lapse(SeatId id) {
        scorecards.find(id).flatMap(seat -> locked(seat.task())).ifPresent(task -> scorecards.find(id)
                .filter(seat -> seat.state() == SeatState.ASKED).ifPresent(seat -> {
                    scorecards.ended(id, SeatState.LAPSED, "", clock.instant());
                    acts.keep(LAPSED, seat.task().value(), seat.reviewer().value());
                    fill(task, scorecards.find(seat.delivery()).orElseThrow());
                }));
    }

    /** Whoever left reviews nothing; tasks are held in one order, so that two of these cannot wait for each other. */
    public void release(ColleagueId leaver) {
        scorecards.waitingFor(leaver).stream().sorted(Comparator.comparing(seat -> seat.task().value()))
                .forEach(seat -> lapse(seat.id()));
    }

    /** The task, held until the commit. */
    public Optional<Task> locked(AskId id) {
        return plans.lock(id, clock.instant()).flatMap(_ -> asks.find(id))
                .flatMap(ask -> tasks.of(List.of(ask)).values().stream().findFirst());
    }

    static Optional<Delivery> delivery(Task task, AnswerId id) {
        return task.deliveries().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Asks as many as are missing; where they cannot be found, it is told once, and looked again later. */
    public void fill(Task task, Scoring one) {
        if (!one.open() || task.ask().state() != AskState.OPEN)
            return;
        var seats = seats(one);
        int missing = wanted(one, seats) - (int) seats.stream().filter(seat -> seat.asked(one.part())).count();
        var chosen = missing > 0 ? reviewers.choose(task, one, missing) : List.<ColleagueId>of();
        chosen.forEach(who -> ask(one, who));
        if (chosen.size() >= missing) {
            scorecards.searched(one.delivery(), Optional.empty());
            return;
        }
        var again = clock.instant().plus(SEARCH).truncatedTo(ChronoUnit.SECONDS);
        scorecards.searched(one.delivery(), Optional.of(again));
        // a stream of its own, since an earlier message that is due later would hold up a later one
        outbox.appendFor(SeatId.random().value(), new SearchDue(one.delivery().value(), again), again);
        if (!one.tooFew()) {
            acts.keep(MISSING, one.task().value(), task.ask().asker().value());
            outbox.append(one.task().value(), new ReviewersMissing(one.task().value(), one.delivery().value()));
        }
    }

    /** How many more are to say something. */
    private static int wanted(Scoring one, List<Seat> seats) {
        if (one.part() == Part.ADJUDICATOR)
            return 1;
        var given = scores(seats);
        return Marking.needed(one.wanted(), given) - given.size();
    }

    private List<Seat> seats(Scoring one) {
        return scorecards.seats(one.task()).stream().filter(seat -> seat.delivery().equals(one.delivery())).toList();
    }

    private static List<List<Integer>> scores(List<Seat> seats) {
        return seats.stream().filter(Seat::review).map(Seat::scores).toList();
    }

    private void ask(Scoring one, ColleagueId who) {
        var now = clock.instant();
        var time = Duration.ofDays(one.wanted().days());
        var seat = new Seat(SeatId.random(), one.delivery(), one.task(), who, one.part(), SeatState.ASKED, now,
                now.plus(time).truncatedTo(ChronoUnit.SECONDS), Optional.empty(), List.of(), Optional.empty(), "");
        scorecards.ask(seat);
        acts.keep(ASKED, one.task().value(), who.value());
        var id = seat.id().value();
        outbox.append(one.task().value(),
                new ReviewAsked(one.task().value(), id, who.value(), one.part() == Part.ADJUDICATOR));
        outbox.appendFor(id, new ReviewHalfOver(id), now.plus(time.dividedBy(2)));
        outbox.appendFor(id, new ReviewOver(id), seat.dueAt());
    }

    /** Draws the conclusion from what is in. @param by who said the last of it */
    public void settle(Task task, Scoring one, ColleagueId by) {
        var seats = seats(one);
        switch (Marking.of(one.wanted(), scores(seats))) {
            case Outcome.Waiting _ -> {
                // for the others
            }
            case Outcome.Apart _ -> {
                acts.keep(APART, one.task().value(), by.value());
                fill(task, one);
            }
            case Outcome.Decided outcome -> {
                scorecards.decided(one.delivery(), outcome, clock.instant());
                acts.keep(outcome.passed() ? PASSED : FAILED, one.task().value(), by.value());
                conclude(task, one, outcome.passed(), outcome.passed() ? "" : reasons(one.wanted(), seats), false);
            }
        }
    }

    /** @param last whether it is the last word */
    public void conclude(Task task, Scoring one, boolean passed, String reason, boolean last) {
        scorecards.endAll(one.delivery(), clock.instant());
        scorecards.searched(one.delivery(), Optional.empty());
        desk.scored(delivery(task, one.delivery()).orElseThrow(), passed, reason);
        outbox.append(one.task().value(), new ScorecardDecided(one.task().value(), one.delivery().value(),
                one.author().value(), last));
    }

    /** What the reviewers wrote, by criterion, in an order that tells nobody who wrote what. */
    private static String reasons(Scorecard wanted, List<Seat> seats) {
        var all = IntStream.range(0, wanted.criteria().size()).boxed()
                .flatMap(at -> comments(seats, at).map(said -> wanted.criteria().get(at).name() + ": " + said))
                .collect(Collectors.joining("\n"));
        return all.length() > TaskDesk.LONGEST_REASON ? all.substring(0, TaskDesk.LONGEST_REASON - 1) + '…' : all;
    }

    /** Of one criterion. */
    static Stream<String> comments(List<Seat> seats, int criterion) {
        return seats.stream().filter(Seat::review).map(seat -> seat.marks().get(criterion).comment())
                .filter(said -> !said.isEmpty()).sorted();
    }
}
