package org.cadre.web.judging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.View;
import org.cadre.web.batches.AgreementLine;

/**
 * {@code GET /batches/{id}/consensus}: what all judgments say together, by one {@code method}. A post to the same address has it worked
 * out anew, by all methods.
 *
 * @param under the run that is under way or failed, where it is the latest
 * @param current the run whose results are shown
 * @param lines a page of items, by item and input
 */
public record ConsensusView(String id, String title, Optional<RunLine> under, Optional<RunLine> current,
        List<AgreementLine> agreements, List<Option> methods, List<Line> lines, Pages pages, Form form)
        implements
            View {
    /**
     * @param state as of {@link org.cadre.outcomes.RunState}
     * @param done results that are written
     */
    public record RunLine(String state, int total, int done, Instant asked, Optional<Instant> ended, int judgments,
            int workers, int excluded) {
        public boolean live() {
            return state.equals("QUEUED") || state.equals("RUNNING");
        }
    }

    /** @param value empty where several tie @param confidence in a hundred */
    public record Line(int item, String input, String value, long confidence) {}

    public boolean live() {
        return under.filter(RunLine::live).isPresent();
    }

    @Override
    public String template() {
        return "judging/consensus";
    }
}
