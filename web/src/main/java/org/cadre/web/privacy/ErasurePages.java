package org.cadre.web.privacy;

import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.people.Role;
import org.cadre.privacy.Erasure;
import org.cadre.privacy.ErasureId;
import org.cadre.privacy.PrivacyDesk;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** Requests to be erased. */
@Path("/records/erasures")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
public class ErasurePages {
    @Inject
    PrivacyDesk desk;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(view(Form.empty()));
    }

    @POST
    @RolesAllowed(Role.GOVERNORS)
    public Object request(@FormParam("person") @DefaultValue("") String sent) {
        try {
            return see(desk.request(caller.reader(), sent).value(), "flash.erasure");
        } catch (BadInput bad) {
            return Page.invalid(view(faults.mark(Form.empty().with("person", sent), bad)));
        }
    }

    @GET
    @Path("/{id}")
    public Page see(@PathParam("id") UUID id) {
        return Page.of(view(new ErasureId(id), Form.empty()));
    }

    @POST
    @Path("/{id}/erase")
    @RolesAllowed(Role.GOVERNORS)
    public Response erase(@PathParam("id") UUID id) {
        desk.erase(caller.reader(), new ErasureId(id));
        return see(id, "flash.erased");
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(Role.GOVERNORS)
    public Object refuse(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        try {
            desk.refuse(caller.reader(), new ErasureId(id), reason);
            return see(id, "notice.saved");
        } catch (BadInput bad) {
            return Page.invalid(view(new ErasureId(id), faults.mark(Form.empty().with("reason", reason), bad)));
        }
    }

    @POST
    @Path("/{id}/seen")
    @RolesAllowed(Role.GOVERNORS)
    public Response seen(@PathParam("id") UUID id, @FormParam("subject") UUID subject) {
        desk.seen(caller.reader(), new ErasureId(id), subject);
        return see(id, "notice.saved");
    }

    private ErasuresView view(Form form) {
        var reader = caller.reader();
        var all = desk.all(reader);
        var person = People.from(people.named(all.stream().map(Erasure::colleague).toList()));
        return new ErasuresView(all.stream().map(one -> new ErasuresView.Line(one.id().toString(),
                person.apply(one.colleague()), one.state().name(), one.requestedAt(), one.deadline(), one.mentions()))
                .toList(), reader.roles().contains(Role.GOVERNANCE), form);
    }

    private ErasureView view(ErasureId id, Form form) {
        var reader = caller.reader();
        var one = desk.see(reader, id);
        var person = People.from(people.named(
                Stream.concat(Stream.of(one.colleague(), one.requestedBy()), one.decidedBy().stream()).toList()));
        return new ErasureView(id.toString(), person.apply(one.colleague()), person.apply(one.requestedBy()),
                one.state().name(), one.requestedAt(), one.deadline(), one.decidedBy().map(person), one.reason(),
                one.state() == Erasure.State.OPEN && reader.roles().contains(Role.GOVERNANCE)
                        && !one.requestedBy().equals(reader.id()) && !one.colleague().equals(reader.id()),
                desk.mentions(reader, id).stream()
                        .map(text -> new ErasureView.Text(text.kind(), text.subject().toString(),
                                text.ask().toString(), text.seen()))
                        .toList(),
                form);
    }

    private Response see(UUID id, String said) {
        flash.say(said);
        return Response.seeOther(URI.create("/records/erasures/" + id)).build();
    }
}
