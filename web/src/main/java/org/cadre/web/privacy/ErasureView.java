package org.cadre.web.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /records/erasures/{id}}: one request. It is decided by {@code POST …/erase} and {@code POST …/refuse}
 * ({@code reason}); a text is done with by {@code POST …/seen} ({@code subject}).
 *
 * @param mayDecide whether the reader may decide it
 * @param mentions texts of others that may still name the person
 */
public record ErasureView(String id, Person person, Person requestedBy, String state, Instant requested,
        Instant deadline,
        Optional<Person> decidedBy, String reason, boolean mayDecide, List<Text> mentions, Form form) implements View {
    /** @param kind ASK, ANSWER, COMMENT or REVISION */
    public record Text(String kind, String subject, String ask, boolean seen) {}

    @Override
    public String template() {
        return "privacy/erasure";
    }
}
