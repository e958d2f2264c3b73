package org.cadre.web.tasks;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /tasks/templates}: those that can be used, one's own, and to who decides those that wait. The form posts {@code
 * name}, {@code deliverable}, {@code checklist}, {@code effortMinutes}, {@code stack}, {@code environment}, {@code access} and
 * {@code terms}.
 */
public record TemplatesView(List<Line> lines, Form form) implements View {
    /**
     * A template.
     *
     * @param state PROPOSED, APPROVED, REFUSED or RETIRED
     * @param mayDecide whether the reader can approve, refuse or retire it
     */
    public record Line(String id, String name, String state, String deliverable, String stack, String environment,
            String terms, String reason, boolean mayDecide) {}

    @Override
    public String template() {
        return "tasks/templates";
    }
}
