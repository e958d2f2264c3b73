package org.cadre.web.waivers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /rule-exceptions}. One is asked for by {@code POST /rule-exceptions} ({@code rule}, {@code cases}, {@code owner},
 * {@code starts}, {@code ends}, {@code reason}), and decided by {@code POST /rule-exceptions/{id}/approve} and {@code revoke}.
 *
 * @param rules those in force
 */
public record RuleExceptionsView(List<Line> lines, boolean mayWrite, Form form, List<Option> rules)
        implements
            View {
    /** @param state WAITS, COUNTS, LATER, OVER or REVOKED */
    public record Line(String id, String rule, String cases, String reason, Person owner, Person askedBy,
            Instant starts, Instant ends, Optional<Person> approvedBy, String state, boolean mayApprove,
            boolean mayRevoke) {}

    @Override
    public String template() {
        return "waivers/exceptions";
    }
}
