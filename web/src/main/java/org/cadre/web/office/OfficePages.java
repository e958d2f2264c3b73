package org.cadre.web.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.cadre.overview.OverviewDesk;
import org.cadre.people.Role;
import org.cadre.web.Page;
import org.cadre.web.office.OfficeView.Group;
import org.cadre.web.office.OfficeView.Place;
import org.cadre.web.security.Caller;

/** What needs the office today, and below it all that somebody with a role looks after. */
@Path("/office")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS, Role.COUNCIL, Role.ADMINS})
public class OfficePages {
    private static final Set<Role> GOVERNORS = Set.of(Role.GOVERNANCE);
    private static final Set<Role> OFFICE = Set.of(Role.GOVERNANCE, Role.AUDITOR);
    private static final Set<Role> ADMINS = Set.of(Role.ADMIN);
    private static final List<Door> DOORS = List.of( //
            new Door("rulebook", "/rules", "rules", OFFICE), //
            new Door("rulebook", "/rule-exceptions", "exceptions", OFFICE),
            new Door("rulebook", "/contests", "contests", GOVERNORS),
            new Door("rulebook", "/ranking", "ranking", OFFICE),
            new Door("access", "/mandates", "mandates", Set.of(Role.GOVERNANCE, Role.ADMIN)),
            new Door("access", "/authorisations", "authorisations", GOVERNORS),
            new Door("access", "/recertifications", "recertifications", OFFICE),
            new Door("access", "/glass", "glass", OFFICE), //
            new Door("evidence", "/reports", "reports", OFFICE), //
            new Door("evidence", "/audit", "audit", OFFICE), //
            new Door("evidence", "/records/evidence", "evidence", OFFICE),
            new Door("evidence", "/records/holds", "holds", OFFICE),
            new Door("evidence", "/records/retention", "retention", OFFICE),
            new Door("privacy", "/records/erasures", "erasures", OFFICE),
            new Door("privacy", "/council", "council", Set.of(Role.WORKS_COUNCIL)),
            new Door("privacy", "/least-cells", "least-cells",
                    Set.of(Role.WORKS_COUNCIL, Role.GOVERNANCE, Role.AUDITOR)),
            new Door("running", "/admin/first-steps", "setup", ADMINS),
            new Door("running", "/admin/accounts", "accounts", ADMINS),
            new Door("running", "/admin/imports", "imports", ADMINS),
            new Door("running", "/admin/sites", "sites", ADMINS),
            new Door("running", "/admin/webhooks", "webhooks", ADMINS));

    @Inject
    OverviewDesk desk;
    @Inject
    Dashboards dashboards;
    @Inject
    Caller caller;

    /** @param roles of which one opens it, as its page says itself */
    private record Door(String group, String path, String key, Set<Role> roles) {}

    @GET
    public Page see() {
        var reader = caller.reader();
        var roles = reader.roles();
        var dashboard = OverviewDesk.mayRead(reader)
                ? Optional.of(dashboards.of(desk.see(reader)))
                : Optional.<DashboardView>empty();
        return Page.of(new OfficeView(dashboard, Stream.of("rulebook", "access", "evidence", "privacy", "running")
                .map(group -> new Group(group, DOORS.stream()
                        .filter(door -> door.group().equals(group) && door.roles().stream().anyMatch(roles::contains))
                        .map(door -> new Place(door.path(), door.key())).toList()))
                .filter(group -> !group.places().isEmpty()).toList()));
    }
}
