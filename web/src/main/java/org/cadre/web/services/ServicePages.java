package org.cadre.web.services;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.services.NewService;
import org.cadre.services.ServiceDesk;
import org.cadre.services.ServiceId;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** Service accounts on the portal: administrators see all and make new ones, owners see theirs. */
@Path("/service-accounts")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class ServicePages {
    private static final Form BLANK = Form.empty().with("days", "90").with("clearance", "PUBLIC");

    @Inject
    ServiceDesk desk;
    @Inject
    ServiceViews views;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(views.all(caller.reader(), BLANK));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page make(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            var made = desk.create(caller.reader(), wanted(form));
            return Page.of(views.one(caller.reader(), made.id(), Optional.of(made.token().secret())));
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(views.all(caller.reader(), form));
        }
    }

    @GET
    @Path("{id}")
    public Page see(@PathParam("id") UUID id) {
        return Page.of(views.one(caller.reader(), new ServiceId(id), Optional.empty()));
    }

    @POST
    @Path("{id}/renew")
    public Page renew(@PathParam("id") UUID id) {
        var account = new ServiceId(id);
        var token = desk.renew(caller.reader(), account);
        return Page.of(views.one(caller.reader(), account, Optional.of(token.secret())));
    }

    @POST
    @Path("{id}/end")
    public Response end(@PathParam("id") UUID id) {
        desk.end(caller.reader(), new ServiceId(id));
        flash.say("flash.service.ended");
        return Response.seeOther(URI.create("/service-accounts/" + id)).build();
    }

    private static NewService wanted(Form form) {
        return ServiceForm.wanted(form.value("name"), form.value("purpose"), form.value("owner"),
                form.value("clearance"), form.all("walls"), form.all("scopes"), days(form.value("days")));
    }

    private static int days(String sent) {
        try {
            return Integer.parseInt(sent);
        } catch (NumberFormatException _) {
            throw new BadInput("days", sent, Message.of("bad.number"));
        }
    }
}
