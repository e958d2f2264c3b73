package org.cadre.web.mandates;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.mandates.MandateDesk;
import org.cadre.mandates.MandateId;
import org.cadre.people.Role;
import org.cadre.web.Flash;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** Roles that wait for a second person, on the portal. */
@Path("/mandates")
@RequestScoped
@RolesAllowed({Role.ADMINS, Role.GOVERNORS})
public class MandatePages {
    @Inject
    MandateDesk desk;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        var waiting = desk.waiting(caller.reader());
        var named = People
                .from(people.named(waiting.stream().flatMap(one -> Stream.of(one.person(), one.requester())).toList()));
        List<String> conflicts = desk.conflicts().stream()
                .map(one -> Texts.render(Message.of("role.conflict", one.first(), one.second(), one.reason()),
                        frames.texts().locale()))
                .toList();
        return Page.of(new MandatesView(waiting.stream()
                .map(one -> new MandatesView.Line(one.id().toString(), named.apply(one.person()), one.role().name(),
                        named.apply(one.requester()).name(), one.reason(), one.exceptionUntil(),
                        desk.mayDecide(caller.reader(), one)))
                .toList(), conflicts));
    }

    @POST
    @Path("{id}/approve")
    public Response approve(@PathParam("id") UUID id) {
        desk.approve(caller.reader(), new MandateId(id));
        return done();
    }

    @POST
    @Path("{id}/refuse")
    public Response refuse(@PathParam("id") UUID id) {
        desk.refuse(caller.reader(), new MandateId(id));
        return done();
    }

    private Response done() {
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/mandates")).build();
    }
}
