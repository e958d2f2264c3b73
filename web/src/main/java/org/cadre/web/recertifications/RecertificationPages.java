package org.cadre.web.recertifications;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.cadre.csv.Sheet;
import org.cadre.people.Role;
import org.cadre.recertification.RecertificationDesk;
import org.cadre.recertification.RecertificationDesk.Seen;
import org.cadre.recertification.RecertificationId;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** The reviews of access as governance and auditors oversee them. */
@Path("/recertifications")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
public class RecertificationPages {
    private static final List<String> COLUMNS = List.of("holder", "kind", "what", "since", "used", "leaver", "dormant",
            "reviewer", "state", "decider", "decided", "reason");
    @Inject
    RecertificationDesk desk;
    @Inject
    AccessLines lines;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    @GET
    public Page list() {
        return Page.of(new RecertificationsView(
                desk.list(caller.reader()).stream().map(RecertificationPages::line).toList()));
    }

    @GET
    @Path("{id}")
    public Page see(@PathParam("id") UUID id) {
        var seen = desk.see(caller.reader(), new RecertificationId(id));
        return Page.of(new RecertificationView(line(seen), lines(seen)));
    }

    @GET
    @Path("{id}/export.csv")
    @Produces("text/csv;charset=utf-8")
    public Response csv(@PathParam("id") UUID id) {
        var seen = desk.see(caller.reader(), new RecertificationId(id));
        var header = COLUMNS.stream().map(column -> frames.texts().text("access.column." + column)).toList();
        var taken = lines.of(caller.reader(), seen.review(), desk.export(caller.reader(), seen.review().id()));
        return Response.ok(Sheet.of(header, taken.stream().map(lines::cells).toList()))
                .header("Content-Disposition",
                        "attachment; filename=\"access-review-" + seen.review().quarter() + ".csv\"")
                .build();
    }

    private List<AccessLine> lines(Seen seen) {
        return lines.of(caller.reader(), seen.review(), desk.items(caller.reader(), seen.review().id()));
    }

    private static RecertificationsView.Line line(Seen seen) {
        var review = seen.review();
        return new RecertificationsView.Line(review.id().toString(), review.quarter(), review.openedAt(),
                review.dueAt(), seen.progress());
    }
}
