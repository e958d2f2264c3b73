package org.cadre.consensus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds workers at whom a person should look, in judgments that {@link DawidSkene} was fitted to. Each pattern asks how
 * probable it is that an honest worker looks like this, by the tail of a binomial distribution (which is wider than
 * that of unequal probabilities with the same mean: Hoeffding 1956, Annals of Mathematical Statistics 27(3), 713-721),
 * and how large the effect is; both must be enough. Where an item was judged by few and most of them are in it
 * together, nothing is seen: what the others say is all there is to compare with.
 *
 * <p>Evidence, by pattern; {@code chance} is the probability above, {@code judgments} how many were looked at:
 * <ul>
 * <li>ONE_ANSWER: answer, share, expected (the share of that class by the others)
 * <li>RANDOM: agreement, expected (by mere chance), usual (the middle worker's kappa), kappa, score (Raykar and Yu's)
 * <li>PERIODIC: period, share (of answers that repeat), expected
 * <li>COPY: other (the worker's number), shared (items), errors, same (errors that the other has too), expected
 * <li>TOO_FAST: seconds (the middle one), usual (that of the middle worker)
 * </ul>
 */
public final class SpamPatterns {
    private final Judgments judgments;
    private final DawidSkeneFit fit;
    private final SpamThresholds thresholds;
    private final Others others;

    /** @param gold that the fit had */
    public SpamPatterns(Judgments judgments, DawidSkeneFit fit, Gold gold, SpamThresholds thresholds) {
        this.judgments = judgments;
        this.fit = fit;
        this.thresholds = thresholds;
        others = new Others(judgments, fit, gold);
    }

    /**
     * @param logs of those workers whose order, or order and times, may be looked at, one each; none where none may
     * @return by worker, then pattern; of ONE_ANSWER, PERIODIC and RANDOM the first that fits, as it explains the
     *            others
     */
    public List<SpamFlag> find(List<WorkLog> logs) {
        var flags = new ArrayList<>(new Haste(thresholds).find(logs));
        if (judgments.classes() > 1) {
            flags.addAll(byAnswers(logs));
            flags.addAll(new Copies(judgments, others, fit, thresholds).find());
        }
        flags.sort(Comparator.comparingInt(SpamFlag::worker).thenComparing(SpamFlag::pattern));
        return flags;
    }

    private List<SpamFlag> byAnswers(List<WorkLog> logs) {
        Map<Integer, WorkLog> logOf = logs.stream().collect(Collectors.toMap(WorkLog::worker, log -> log));
        List<Showing> showings = IntStream.range(0, judgments.workers())
                .mapToObj(worker -> new Showing(worker, judgments, others)).toList();
        var oneAnswer = new OneAnswer(thresholds);
        var periods = new Periods(judgments, others, fit, thresholds);
        var randomness = new Randomness(fit, showings, thresholds);
        return showings.stream().flatMap(showing -> oneAnswer.find(showing)
                .or(() -> Optional.ofNullable(logOf.get(showing.worker)).flatMap(periods::find))
                .or(() -> randomness.find(showing)).stream()).toList();
    }
}
