package org.cadre.web.imports;

import org.cadre.web.View;

/**
 * Fragment, {@code GET /admin/imports/{id}/progress}: reloads on the live topic {@code import:{id}}.
 *
 * @param state CHECKED (dry run done, nothing applied), RUNNING, APPLIED or FAILED
 * @param done rows so far
 * @param total all rows; 0 while not known
 */
public record ImportProgressView(String importId, String state, long done, long total) implements View {
    public int percent() {
        return total <= 0 ? 0 : (int) Math.clamp(done * 100 / total, 0, 100);
    }

    public boolean running() {
        return state.equals("RUNNING");
    }

    @Override
    public String template() {
        return "imports/progress";
    }
}
