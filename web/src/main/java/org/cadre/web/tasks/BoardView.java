package org.cadre.web.tasks;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Pages;
import org.cadre.web.View;

/**
 * {@code GET /tasks}: what is free, found by {@code skill}, {@code minutes} and {@code mine} (yes or nothing); what the reader
 * is at, and what they posted.
 *
 * @param minutesFree what the reader has still free this week
 * @param reviews how many deliveries the reader is asked to review
 */
public record BoardView(Form filter, int minutesFree, List<TaskLine> free, List<TaskLine> taken, List<TaskLine> posted,
        int reviews, Pages pages) implements View {
    public boolean filtered() {
        return !filter.value("skill").isEmpty() || !filter.value("minutes").isEmpty()
                || !filter.value("mine").isEmpty();
    }

    @Override
    public String template() {
        return "tasks/board";
    }
}
