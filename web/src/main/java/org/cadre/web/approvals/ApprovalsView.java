package org.cadre.web.approvals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /approvals}: what the reader is to decide, what they asked themselves, and who stands in for them.
 *
 * @param until the deputy's last day
 * @param form {@code POST /approvals/deputy}: {@code who} (empty for nobody), {@code until}
 */
public record ApprovalsView(List<Line> queue, List<Line> mine, Optional<Person> deputy, Optional<LocalDate> until,
        Form form) implements View {
    /**
     * One question.
     *
     * @param title empty where its words are not kept any more
     * @param state WAITING, RETURNED, REFUSED, RELEASED or WITHDRAWN
     */
    public record Line(String id, String title, Person asker, String state, boolean overdue, Instant since) {}

    @Override
    public String template() {
        return "approvals/approvals";
    }
}
