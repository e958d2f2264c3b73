package org.cadre.replay;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Asks;
import org.cadre.asks.Cursor;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Reader;
import org.cadre.rulebook.RuleText;
import org.cadre.rulemaking.RuleDesk;

/** What a rule would have done, and what those in force did. Changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ReplayDesk {
    public static final int LONGEST_DAYS = 366;
    /** So long it takes at most, and a batch. */
    public static final Duration BUDGET = Duration.ofSeconds(15);
    /** How far back {@link #firings} counts. */
    public static final Duration MONTH = Duration.ofDays(30);
    private static final int BATCH = 2_000;

    @Inject
    private RuleDesk rules;
    @Inject
    private PastCases cases;
    @Inject
    private Asks asks;
    @Inject
    private Clock clock;

    protected ReplayDesk() {}

    /**
     * Tries a rule on the cases of its stage.
     *
     * @param days of the past, 1 to {@link #LONGEST_DAYS}
     * @param after where an earlier one stopped, or the newest case
     * @throws BadInput where the rule cannot be compiled, or the days are none
     */
    public Replay replay(Reader reader, RuleText text, int days, Optional<Cursor> after) {
        return replay(reader, text, days, after, BUDGET);
    }

    Replay replay(Reader reader, RuleText text, int days, Optional<Cursor> after, Duration budget) {
        if (days < 1 || days > LONGEST_DAYS)
            throw new BadInput("days", Integer.toString(days), Message.of("bad.range", 1, LONGEST_DAYS));
        var trial = rules.trial(reader, text);
        var since = clock.instant().minus(Duration.ofDays(days));
        var place = after.orElse(PastCases.BEGINNING);
        long all = cases.count(reader, trial.stage(), since, place);
        long begun = System.nanoTime();
        var tally = new Tally(trial);
        boolean over;
        do {
            var batch = cases.batch(reader, trial.stage(), trial.rule(), since, place, BATCH);
            tally.list(asks.titles(reader, tally.count(batch)));
            place = batch.isEmpty() ? place : batch.getLast().place();
            over = batch.size() < BATCH || tally.looked() >= all;
        } while (!over && System.nanoTime() - begun < budget.toNanos());
        return tally.replay(since, all, Duration.ofNanos(System.nanoTime() - begun),
                over ? Optional.empty() : Optional.of(place));
    }

    /** By rule, how often it met something in the last {@link #MONTH}; a rule that met nothing is missing. */
    public Map<String, Firing> firings(Reader reader) {
        RuleDesk.mayRead(reader);
        return cases.firings(reader, clock.instant().minus(MONTH));
    }
}
