package org.cadre.web.imports;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /admin/imports}: three upload forms (multipart, field {@code file}) to {@code /admin/imports/people},
 * {@code /admin/imports/skills} and {@code /admin/imports/history}, and what was imported before. People and skills
 * begin with a dry run and lead to {@link ImportView}.
 *
 * @param form errors of the last upload: fields {@code people}, {@code skills}, {@code history}
 * @param past newest first
 */
public record ImportsView(Form form, List<Line> past) implements View {
    /**
     * One import.
     *
     * @param kind DIRECTORY, SKILLS or HISTORY
     * @param state as in {@link ImportView.Progress}
     * @param rows rows read
     * @param bad rows refused
     */
    public record Line(String id, String kind, String file, String by, Instant when, String state, long rows,
            long bad) {}

    @Override
    public String template() {
        return "imports/imports";
    }
}
