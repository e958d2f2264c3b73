package org.cadre.web.tasks;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /tasks/{id}/steps}: {@link StepForm#ROWS} rows of fields, of which those without a title are left out; {@code
 * title-N}, {@code deliverable-N}, {@code effortMinutes-N}, {@code mustHave-N}, {@code needs-N}, {@code milestone-N}.
 */
public record StepsView(String id, String title, Form form) implements View {
    public int rows() {
        return StepForm.ROWS;
    }

    @Override
    public String template() {
        return "tasks/steps";
    }
}
