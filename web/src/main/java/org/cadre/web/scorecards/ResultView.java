package org.cadre.web.scorecards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What reviewers say of a delivery, on the page of its task.
 *
 * @param state as in {@code scorecard.state.STATE}
 * @param percent where the reader may know the figure
 * @param alone why its requester judges without reviewers, or empty
 */
public record ResultView(String state, int given, int needed, boolean tooFew, Optional<String> percent, int passMark,
        List<Said> said, String appeal, Optional<LastWord> last, String alone, boolean mayAppeal,
        boolean mayJudgeAlone) {
    /** @param mean of ten, where the reader may know the figure */
    public record Said(String criterion, Optional<String> mean, List<String> comments) {}

    /** What an adjudicator says. */
    public record LastWord(boolean passed, String reason, Instant at) {}
}
