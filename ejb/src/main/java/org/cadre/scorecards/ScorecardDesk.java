package org.cadre.scorecards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Answer;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.consents.Consents;
import org.cadre.consents.Signal;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;
import org.cadre.tasks.Delivery;
import org.cadre.tasks.Task;
import org.cadre.tasks.TaskDesk;
import org.cadre.tasks.TaskNotFound;
import org.cadre.waves.DeliveryRules;

/** What reviewers, authors and requesters do about the scorecard of a delivery. Each verb is one transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class ScorecardDesk {
    public static final int LONGEST_REASON = 2_000;
    private static final String GIVEN = "ASK_REVIEW_GIVEN";
    private static final String DECLINED = "ASK_REVIEW_DECLINED";
    private static final String APPEALED = "ASK_REVIEW_APPEALED";
    private static final String LAST_WORD = "ASK_REVIEW_LAST_WORD";
    private static final String ALONE = "ASK_REVIEWED_ALONE";

    @Inject
    private Scorecards scorecards;
    @Inject
    private Panel panel;
    @Inject
    private Asks asks;
    @Inject
    private TaskDesk tasks;
    @Inject
    private DeliveryRules rules;
    @Inject
    private Consents consents;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected ScorecardDesk() {}

    /** What the reader is asked to say, what is due first at the top. */
    public List<Duty> waiting(Reader reader) {
        return scorecards.waitingFor(reader.id()).stream().filter(seat -> asks.sees(reader, seat.task()))
                .map(seat -> duty(reader, seat)).toList();
    }

    /** @throws SeatNotFound where there is none, or it is somebody else's */
    public Duty see(Reader reader, SeatId id) {
        return duty(reader, own(reader, id));
    }

    /** The reader's last one at a task. @throws SeatNotFound where there is none */
    public SeatId lastAt(Reader reader, AskId task) {
        return scorecards.seats(task).stream().filter(seat -> seat.of(reader) && asks.sees(reader, task))
                .max((one, other) -> one.askedAt().compareTo(other.askedAt())).map(Seat::id)
                .orElseThrow(SeatNotFound::new);
    }

    /** Whether the reader is asked at that task now. */
    public Optional<SeatId> openAt(Reader reader, AskId task) {
        return scorecards.waitingFor(reader.id()).stream().filter(seat -> seat.task().equals(task)).map(Seat::id)
                .findFirst();
    }

    /**
     * Scores a delivery; the same sent twice is one.
     *
     * @param marks in the order of the criteria
     * @throws NotAllowedNow where it is over, or other marks were given before
     * @throws AskRefused where another duty of the reader forbids it, which is kept
     * @throws BadInput naming `marks`
     */
    public void give(Reader reader, SeatId id, List<Mark> marks) {
        var task = panel.locked(own(reader, id).task()).orElseThrow(SeatNotFound::new);
        var seat = own(reader, id);
        var one = scorecards.find(seat.delivery()).orElseThrow(SeatNotFound::new);
        if (seat.part() != Part.REVIEWER)
            throw new NotAllowedNow(Message.of("scorecard.over"));
        if (marks.size() != one.wanted().criteria().size())
            throw new BadInput("marks", Integer.toString(marks.size()),
                    Message.of("bad.marks", one.wanted().criteria().size()));
        var said = marks.stream()
                .map(mark -> new Mark(mark.score(), screening.passed(reader.id(), "comment", mark.comment()))).toList();
        if (seat.state() == SeatState.GIVEN && seat.marks().equals(said))
            return;
        mustBeAsked(task, seat);
        rules.review(task.ask(), one.author(), reader.id());
        scorecards.given(id, said, clock.instant());
        acts.keep(GIVEN, seat.task().value(), reader.id().value());
        panel.settle(task, one, reader.id());
    }

    /**
     * Has the last word after an appeal; the same said twice is one.
     *
     * @throws NotAllowedNow where it is over
     * @throws AskRefused where another duty of the reader forbids it, which is kept
     * @throws BadInput naming `reason`
     */
    public void decide(Reader reader, SeatId id, boolean passed, String reason) {
        var task = panel.locked(own(reader, id).task()).orElseThrow(SeatNotFound::new);
        var seat = own(reader, id);
        var one = scorecards.find(seat.delivery()).orElseThrow(SeatNotFound::new);
        var why = reason(reader, reason);
        if (seat.state() == SeatState.GIVEN && seat.passed().filter(Boolean.valueOf(passed)::equals).isPresent()
                && seat.reason().equals(why))
            return;
        if (seat.part() != Part.ADJUDICATOR || one.state() != ScoringState.APPEALED)
            throw new NotAllowedNow(Message.of("scorecard.over"));
        mustBeAsked(task, seat);
        rules.review(task.ask(), one.author(), reader.id());
        scorecards.given(id, passed, why, clock.instant());
        scorecards.become(one.delivery(), passed ? ScoringState.PASSED : ScoringState.FAILED);
        acts.keep(LAST_WORD, seat.task().value(), reader.id().value());
        panel.conclude(task, one, passed, passed ? "" : why, true);
    }

    /** Says no; somebody else is asked. Once more does no harm. @throws BadInput naming `reason` */
    public void decline(Reader reader, SeatId id, String reason) {
        var task = panel.locked(own(reader, id).task()).orElseThrow(SeatNotFound::new);
        var seat = own(reader, id);
        var why = reason(reader, reason);
        if (seat.state() == SeatState.DECLINED)
            return;
        mustBeAsked(task, seat);
        scorecards.ended(id, SeatState.DECLINED, why, clock.instant());
        acts.keep(DECLINED, seat.task().value(), reader.id().value());
        panel.fill(task, scorecards.find(seat.delivery()).orElseThrow());
    }

    private static void mustBeAsked(Task task, Seat seat) {
        if (seat.state() == SeatState.GIVEN)
            throw new NotAllowedNow(Message.of("scorecard.given"));
        if (seat.state() != SeatState.ASKED || task.ask().state() != AskState.OPEN)
            throw new NotAllowedNow(Message.of("scorecard.over"));
    }

    /** What is said of the deliveries of a task, as far as the reader has a part in it; oldest first. */
    public List<Result> of(Reader reader, AskId id) {
        var task = tasks.see(reader, id);
        var seats = scorecards.seats(id);
        return scorecards.of(id).stream().flatMap(one -> Panel.delivery(task, one.delivery())
                .filter(_ -> knows(reader, task, one, seats)).map(made -> result(reader, task, one, made, seats))
                .stream()).toList();
    }

    private static boolean knows(Reader reader, Task task, Scoring one, List<Seat> seats) {
        return task.ask().askedBy(reader) || one.author().equals(reader.id())
                || reader.roles().contains(Role.GOVERNANCE)
                || !one.open() && seats.stream().anyMatch(seat -> seat.of(reader) && seat.state() == SeatState.GIVEN
                        && seat.delivery().equals(one.delivery()));
    }

    private Result result(Reader reader, Task task, Scoring one, Delivery made, List<Seat> all) {
        var seats = all.stream().filter(seat -> seat.delivery().equals(one.delivery())).toList();
        boolean mine = one.author().equals(reader.id());
        boolean figures = mine || consents.allows(one.author(), Signal.NAMED_FIGURES);
        boolean decided = one.decidedAt().isPresent();
        var reviews = seats.stream().filter(Seat::review).map(Seat::scores).toList();
        var last = seats.stream().filter(seat -> seat.part() == Part.ADJUDICATOR && seat.state() == SeatState.GIVEN)
                .findFirst().map(seat -> new Result.LastWord(seat.passed().orElseThrow(), seat.reason(),
                        seat.endedAt().orElseThrow()));
        return new Result(one.delivery(), made.number(), one.wanted(), one.state(), reviews.size(),
                Marking.needed(one.wanted(), reviews), one.tooFew(), one.percent().filter(_ -> figures),
                decided ? said(one, seats, figures) : List.of(), one.decidedAt(), one.appeal(), last, one.alone(),
                mine && one.appealedAt().isEmpty()
                        && task.failed(reader).filter(failed -> failed.id().equals(one.delivery())).isPresent(),
                task.ask().askedBy(reader) && one.open() && one.tooFew() && task.ask().state() == AskState.OPEN);
    }

    private static List<Result.Said> said(Scoring one, List<Seat> seats, boolean figures) {
        return IntStream.range(0, one.wanted().criteria().size())
                .mapToObj(at -> new Result.Said(one.wanted().criteria().get(at).name(),
                        Optional.of(mean(seats, at)).filter(_ -> figures), Panel.comments(seats, at).toList()))
                .toList();
    }

    private static BigDecimal mean(List<Seat> seats, int criterion) {
        var scores = seats.stream().filter(Seat::review).map(seat -> seat.scores().get(criterion)).toList();
        return BigDecimal.valueOf(scores.stream().mapToInt(Integer::intValue).sum())
                .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_EVEN);
    }

    /**
     * Wants somebody independent to have the last word on a delivery of the reader's that failed; once for each.
     *
     * @throws NotAllowedNow where it did not fail, was appealed already, or something came after it
     * @throws BadInput naming `reason`
     */
    public void appeal(Reader author, AnswerId delivery, String reason) {
        var one = scorecards.find(delivery).filter(found -> asks.sees(author, found.task()))
                .orElseThrow(TaskNotFound::new);
        panel.locked(one.task());
        var now = scorecards.find(delivery).orElseThrow(TaskNotFound::new);
        var why = reason(author, reason);
        if (!now.author().equals(author.id()) || now.appealedAt().isPresent())
            throw new NotAllowedNow(Message.of("scorecard.no-appeal"));
        tasks.appealed(author, delivery);
        scorecards.appealed(delivery, why, clock.instant());
        acts.keep(APPEALED, one.task().value(), author.id().value());
        panel.fill(panel.locked(one.task()).orElseThrow(TaskNotFound::new),
                scorecards.find(delivery).orElseThrow(TaskNotFound::new));
    }

    /**
     * Goes on without reviewers, where too few were found.
     *
     * @throws NotAllowedNow where it is somebody else's task, or enough were found
     * @throws BadInput naming `reason`
     */
    public void judgeAlone(Reader asker, AnswerId delivery, String reason) {
        var one = scorecards.find(delivery).filter(found -> asks.sees(asker, found.task()))
                .orElseThrow(TaskNotFound::new);
        panel.locked(one.task());
        var now = scorecards.find(delivery).orElseThrow(TaskNotFound::new);
        var why = reason(asker, reason);
        tasks.judgedAlone(asker, delivery);
        if (!now.open() || !now.tooFew())
            throw new NotAllowedNow(Message.of("scorecard.enough"));
        scorecards.alone(delivery, why);
        scorecards.endAll(delivery, clock.instant());
        scorecards.searched(delivery, Optional.empty());
        acts.keep(ALONE, one.task().value(), asker.id().value());
    }

    private Seat own(Reader reader, SeatId id) {
        return scorecards.find(id).filter(seat -> seat.of(reader) && asks.sees(reader, seat.task()))
                .orElseThrow(SeatNotFound::new);
    }

    private Duty duty(Reader reader, Seat seat) {
        var task = tasks.see(reader, seat.task());
        var one = scorecards.find(seat.delivery()).orElseThrow(SeatNotFound::new);
        var others = new ArrayList<List<Mark>>();
        if (seat.part() == Part.ADJUDICATOR)
            scorecards.seats(seat.task()).stream()
                    .filter(other -> other.delivery().equals(seat.delivery()) && other.review()).map(Seat::marks)
                    .forEach(others::add);
        return new Duty(seat.id(), seat.delivery(), task.ask(), task.brief(),
                Panel.delivery(task, seat.delivery()).map(Delivery::number).orElse(1),
                asks.find(seat.delivery()).map(Answer::body).orElse(""), seat.part(), seat.state(), seat.dueAt(),
                one.wanted(), seat.marks(), seat.part() == Part.ADJUDICATOR ? one.appeal() : "", others);
    }

    private String reason(Reader writer, String said) {
        var text = said.strip();
        var faults = new ArrayList<Fault>();
        if (text.isEmpty())
            faults.add(new Fault("reason", "", Message.of("bad.missing")));
        if (text.length() > LONGEST_REASON)
            faults.add(new Fault("reason", text, Message.of("bad.too-long", LONGEST_REASON)));
        if (text.indexOf('\0') >= 0)
            faults.add(new Fault("reason", "\\0", Message.of("bad.control-character")));
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return screening.passed(writer.id(), "reason", text);
    }
}
