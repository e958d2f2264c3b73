package org.cadre.scorecards;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;
import org.cadre.work.Scorecard;

/**
 * The scorecard of one delivery.
 *
 * @param wanted as it was when the delivery came
 * @param tooFew whether not enough could be found to be asked
 * @param searchAt when it is looked for more
 * @param percent of the weighted most, once the reviewers have decided
 * @param appeal why its author does not agree, or empty
 * @param alone why its requester judges without reviewers, or empty
 */
record Scoring(AnswerId delivery, AskId task, ColleagueId author, Scorecard wanted, ScoringState state,
        Instant openedAt, boolean tooFew, Optional<Instant> searchAt, Optional<BigDecimal> percent,
        Optional<BigDecimal> spread, Optional<Instant> decidedAt, String appeal, Optional<Instant> appealedAt,
        String alone) {
    boolean open() {
        return state == ScoringState.OPEN || state == ScoringState.APPEALED;
    }

    /** What somebody is asked for now. */
    Part part() {
        return state == ScoringState.APPEALED ? Part.ADJUDICATOR : Part.REVIEWER;
    }
}
