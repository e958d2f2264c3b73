package org.cadre.scorecards;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.asks.AnswerId;
import org.cadre.work.Scorecard;

/**
 * What is said of a delivery, as far as the reader may know; never who said it.
 *
 * @param given how many reviews are in
 * @param needed how many it takes, by what is known now
 * @param tooFew whether not enough reviewers were found
 * @param percent for its author, and for others only where the company agreed to figures about named people
 * @param said what reviewers wrote of each criterion, once they have decided
 * @param appeal why its author did not agree, or empty
 * @param last the last word after that
 * @param alone why its requester judges without reviewers, or empty
 * @param mayAppeal whether the reader can
 * @param mayJudgeAlone whether the reader can say so
 */
public record Result(AnswerId delivery, int number, Scorecard wanted, ScoringState state, int given, int needed,
        boolean tooFew, Optional<BigDecimal> percent, List<Said> said, Optional<Instant> decidedAt, String appeal,
        Optional<LastWord> last, String alone, boolean mayAppeal, boolean mayJudgeAlone) {
    public Result {
        said = List.copyOf(said);
    }

    /**
     * Of one criterion.
     *
     * @param mean of the scores, where the reader may know the figure
     */
    public record Said(String criterion, Optional<BigDecimal> mean, List<String> comments) {}

    /** What an adjudicator says. */
    public record LastWord(boolean passed, String reason, Instant at) {}
}
