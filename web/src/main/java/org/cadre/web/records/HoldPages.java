package org.cadre.web.records;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.holds.Hold;
import org.cadre.holds.HoldDesk;
import org.cadre.holds.HoldId;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** What must not be lost. */
@Path("/records/holds")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
public class HoldPages {
    @Inject
    HoldDesk desk;
    @Inject
    HoldWishes wishes;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    public Page see() {
        return Page.of(view(Form.empty()));
    }

    @POST
    @RolesAllowed(Role.GOVERNORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object place(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            wishes.place(caller.reader(), form.value("scope"), form.value("subject"), form.value("matter"),
                    form.value("reason"));
        } catch (BadInput bad) {
            return Page.invalid(view(faults.mark(form, bad)));
        }
        flash.say("notice.saved");
        return back();
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed(Role.GOVERNORS)
    public Object release(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        try {
            desk.release(caller.reader(), new HoldId(id), reason);
        } catch (BadInput bad) {
            return Page.invalid(view(faults.mark(Form.empty().with("reason", reason), bad)));
        }
        flash.say("notice.saved");
        return back();
    }

    private HoldsView view(Form form) {
        var reader = caller.reader();
        var t = frames.texts();
        List<Hold> holds = desk.all(reader);
        var person = People.from(people.named(holds.stream().flatMap(hold -> Stream.of(Stream.of(hold.placedBy()),
                hold.person().stream(), hold.releasedBy().stream()).flatMap(some -> some)).toList()));
        boolean governor = reader.roles().contains(Role.GOVERNANCE);
        return new HoldsView(holds.stream().map(hold -> new HoldsView.Line(hold.id().toString(), hold.matter(),
                hold.reason(), hold.scope(), hold.person().map(person), hold.asks(), person.apply(hold.placedBy()),
                hold.placedAt(), hold.releasedBy().map(person), hold.releaseReason(),
                governor && hold.active() && !hold.placedBy().equals(reader.id()))).toList(), governor, form,
                HoldWishes.SCOPES.stream().map(scope -> Option.of(scope, t.text("hold.scope." + scope)))
                        .toList());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/records/holds")).build();
    }
}
