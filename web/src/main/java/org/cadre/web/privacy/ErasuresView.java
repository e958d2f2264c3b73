package org.cadre.web.privacy;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /records/erasures}: requests to be erased, open ones first. One for somebody else is made by a post to the same
 * address ({@code person}).
 */
public record ErasuresView(List<Line> lines, boolean mayRequest, Form form) implements View {
    /** @param state OPEN, DONE or REFUSED */
    public record Line(String id, Person person, String state, Instant requested, Instant deadline, long mentions) {}

    @Override
    public String template() {
        return "privacy/erasures";
    }
}
