package org.cadre.web.batches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.View;

/**
 * Fragment, {@code GET /batches/{id}/progress}: what changes while a batch is worked on; reloads every few seconds while it runs.
 *
 * @param percent 0 to 100
 * @param cost in words, or empty where it is not known
 * @param end at the pace of the last day
 * @param agreements by the run whose results count now; empty where there was none
 */
public record BatchProgressView(String id, String state, int items, int done, int adjudicate, int percent, long wanted,
        long given, long skipped, long perHour, String cost, Optional<Instant> end,
        List<AgreementLine> agreements) implements View {
    public boolean running() {
        return state.equals("RUNNING");
    }

    @Override
    public String template() {
        return "batches/progress";
    }
}
