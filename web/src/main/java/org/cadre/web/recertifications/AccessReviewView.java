package org.cadre.web.recertifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /access-review}: what the reader is to decide, by colleague.
 *
 * @param review missing where there is nothing
 * @param form {@code POST /access-review/{id}}: {@code reason}, {@code to}, and for each item {@code item-ID}, which is KEEP,
 *     REVOKE, HAND_OVER or empty for later
 */
public record AccessReviewView(Optional<Review> review, List<Group> groups, Form form) implements View {
    /** The review. @param decided of {@code items} that are the reader's */
    public record Review(String id, String quarter, Instant due, boolean overdue, long decided, long items) {}

    /** What one colleague has. */
    public record Group(Person holder, List<AccessLine> lines) {}

    public boolean anyOpen() {
        return groups.stream().flatMap(group -> group.lines().stream()).anyMatch(AccessLine::mayDecide);
    }

    @Override
    public String template() {
        return "accessreview/accessreview";
    }
}
