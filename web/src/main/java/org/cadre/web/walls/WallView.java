package org.cadre.web.walls;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /walls/{id}}: one wall, for its owner with all that is known of it.
 *
 * @param members each with a button to {@code POST /walls/{id}/members/remove}: {@code who}, {@code reason}
 * @param requests who asks to be let in
 * @param form {@code POST /walls/{id}/members}: {@code who}, {@code reason}; {@code POST /walls/{id}/hand-over}: {@code owner}
 */
public record WallView(WallsView.Line wall, List<Person> members, List<Request> requests, List<Step> log, Form form)
        implements
            View {
    /** Who asks, and why. */
    public record Request(Person person, String reason) {}

    /** What happened. @param deed CREATED, ADDED, REMOVED, ASKED, REFUSED HANDED_OVER or OWNER_NAMED */
    public record Step(String deed, String person, String actor, String reason, Instant at) {}

    @Override
    public String template() {
        return "walls/wall";
    }
}
