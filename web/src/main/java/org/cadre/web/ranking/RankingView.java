package org.cadre.web.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /ranking}: what was learned, the latest first. {@code POST /ranking} has weights learned.
 *
 * @param form carries what could not be done
 * @param learns whether the reader may have weights learned now
 * @param least questions that weights are tried on before they may be used
 */
public record RankingView(List<Line> lines, Form form, boolean learns, boolean learning, int least) implements View {
    /**
     * Weights.
     *
     * @param state of {@link org.cadre.tuning.TuningState}
     * @param trial how they fared; missing where they were tried on nothing
     * @param weights by factor: those that are shipped, and these
     * @param mayActivate shows a button to {@code POST /ranking/{id}/activate}
     * @param mayRetire shows one to {@code /retire}
     */
    public record Line(String id, int number, String state, Person by, Instant at, int questions, Optional<Trial> trial,
            List<Weight> weights, boolean mayActivate, boolean mayRetire) {}

    /** On the same questions: mean of 1 over the place of who turned out to help, by both; how much more at least and at most. */
    public record Trial(int questions, double used, double tried, double low, double high) {}

    /** @param feature of {@code org.cadre.index.Feature} */
    public record Weight(String feature, double shipped, double learned) {}

    @Override
    public String template() {
        return "ranking/ranking";
    }
}
