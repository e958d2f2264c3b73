package org.cadre.web.asks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Person;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;

/**
 * Fragment, {@code GET /asks/{id}/answers}: the answers; reloads on the live topic {@code ask:{id}}.
 *
 * @param answers the accepted one first, then by votes
 * @param saved what the accepted one saved; only for the asker
 */
public record AnswersView(String askId, List<Answer> answers, Optional<Saved> saved) implements View {
    /**
     * {@code POST /asks/{id}/saved}: {@code minutes}, 0 takes it back.
     *
     * @param told whether it was said already
     */
    public record Saved(List<Choice> choices, boolean told) {}

    /** @param chosen whether this was said */
    public record Choice(int minutes, String label, boolean chosen) {}

    /**
     * One answer. Votes go to {@code POST /answers/{id}/vote} ({@code value} 1, 0 or -1), acceptance to
     * {@code POST /answers/{id}/accept}.
     *
     * @param edited when it was last changed, if ever
     * @param votes sum of the votes
     * @param myVote 1, 0 or -1
     * @param mayVote false for one's own answer
     * @param mayAccept only for the asker, while no answer is accepted
     * @param parts what stands below it
     */
    public record Answer(String id, Person author, SafeHtml body, Instant written, Optional<Instant> edited, int votes,
            int myVote, boolean accepted, boolean mayVote, boolean mayAccept, AnswerParts parts) {}

    @Override
    public String template() {
        return "asks/answers";
    }
}
