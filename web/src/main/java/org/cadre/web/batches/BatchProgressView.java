package org.cadre.web.batches;

import java.time.Instant;
import java.util.Optional;

import org.cadre.web.View;

/**
 * Fragment, {@code GET /batches/{id}/progress}: what changes while a batch is worked on; reloads every few seconds while it runs.
 *
 * @param percent 0 to 100
 * @param cost in words, or empty where it is not known
 * @param end at the pace of the last day
 */
public record BatchProgressView(String id, String state, int items, int done, int adjudicate, int percent, long wanted,
        long given, long skipped, long perHour, String cost, Optional<Instant> end) implements View {
    public boolean running() {
        return state.equals("RUNNING");
    }

    @Override
    public String template() {
        return "batches/progress";
    }
}
