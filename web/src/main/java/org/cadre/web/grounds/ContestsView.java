package org.cadre.web.grounds;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /contests}: what waits for an answer by a person.
 *
 * @param wrong the one that was just answered in vain, or empty
 * @param form {@code POST /contests/{id}/answer}: {@code words}
 */
public record ContestsView(List<Line> lines, String wrong, Form form, int longest) implements View {
    /** One of them. @param mine whether it is the reader's own, which somebody else answers */
    public record Line(String id, String ask, String title, Person person, String words, Instant at, boolean mine) {}

    @Override
    public String template() {
        return "grounds/contests";
    }
}
