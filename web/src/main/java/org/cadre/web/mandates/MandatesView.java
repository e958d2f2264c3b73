package org.cadre.web.mandates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Person;
import org.cadre.web.View;

/** {@code GET /mandates}: what waits, and which roles exclude each other. */
public record MandatesView(List<Line> lines, List<String> conflicts) implements View {
    /** @param mayDecide shows buttons to {@code POST /mandates/{id}/approve} and {@code /refuse} */
    public record Line(String id, Person person, String role, String requester, String reason,
            Optional<LocalDate> exceptionUntil, boolean mayDecide) {}

    @Override
    public String template() {
        return "mandates/mandates";
    }
}
