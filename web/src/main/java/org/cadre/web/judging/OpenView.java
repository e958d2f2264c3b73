package org.cadre.web.judging;

import java.util.List;

import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.View;

/**
 * {@code GET /batches/open}: batches that the reader can work on, the most urgent first.
 *
 * @param decide batches of others in which items wait for the reader's word, by id
 */
public record OpenView(List<Line> lines, Pages pages, List<Option> decide) implements View {
    /**
     * @param excerpt of the instructions
     * @param takes what one item takes, in words
     * @param left how many items are left, in words
     * @param given how many the reader has judged
     */
    public record Line(String id, String title, String excerpt, String takes, String left, boolean joined, boolean quiz,
            int given) {}

    @Override
    public String template() {
        return "judging/open";
    }
}
