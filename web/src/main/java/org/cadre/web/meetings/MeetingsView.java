package org.cadre.web.meetings;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Person;

/**
 * The reader's meetings about a question, on its page.
 *
 * @param lines the next first
 * @param mayBook shows a link to {@code /asks/{id}/meeting}
 */
public record MeetingsView(List<Line> lines, boolean mayBook) {
    /**
     * One of them.
     *
     * @param id for {@code POST /meetings/{id}/cancel} and {@code GET /meetings/{id}/calendar.ics}
     * @param ahead whether it can be called off
     */
    public record Line(String id, Person with, Instant begins, boolean ahead) {}
}
