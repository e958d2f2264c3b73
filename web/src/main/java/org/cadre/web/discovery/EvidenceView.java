package org.cadre.web.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.privacy.ArchiveLine;

/**
 * {@code GET /records/evidence}. Requested by a post to the same address ({@code purpose}, {@code words}, {@code from},
 * {@code until}, {@code people}); decided by {@code POST /records/evidence/{id}/approve} and {@code …/refuse}.
 */
public record EvidenceView(List<Line> lines, List<ArchiveLine> archives, boolean mayRequest,
        Form form) implements View {
    /** @param state OPEN, APPROVED or REFUSED */
    public record Line(String id, String purpose, String words, Optional<Instant> from, Optional<Instant> until,
            List<Person> people, Person requestedBy, Instant requested, String state, boolean mayDecide) {}

    @Override
    public String template() {
        return "discovery/evidence";
    }
}
