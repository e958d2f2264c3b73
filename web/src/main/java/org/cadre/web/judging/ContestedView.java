package org.cadre.web.judging;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /batches/{id}/adjudications}: items that wait for a person. Its requester names who decides beside them by a post to
 * {@code /batches/{id}/adjudicators} ({@code colleague}), and lets them go by one to {@code adjudicators/{id}/dismiss}.
 *
 * @param mine whether the reader is its requester
 * @param named who decides beside its requester; theirs to see
 */
public record ContestedView(String id, String title, List<Line> lines, Pages pages, boolean mine, List<Person> named,
        Form form) implements View {
    /** @param said how many have said something of it */
    public record Line(String item, int number, String excerpt, int said) {}

    @Override
    public String template() {
        return "judging/contested";
    }
}
