package org.cadre.web.webhooks;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;
import org.cadre.webhooks.DeliveryId;
import org.cadre.webhooks.EndpointId;
import org.cadre.webhooks.WebhookDesk;

/** Webhooks on the portal, for administrators. */
@Path("/admin/webhooks")
@RequestScoped
@RolesAllowed(Role.ADMINS)
public class WebhookPages {
    @Inject
    WebhookDesk desk;
    @Inject
    WebhookViews views;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(views.all(caller.reader(), WebhookForm.BLANK));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page register(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            var made = desk.create(caller.reader(), WebhookForm.wanted(form));
            return Page.of(views.one(caller.reader(), made.id(), Optional.of(made.secret().written()), ""));
        } catch (BadInput bad) {
            return Page.invalid(views.all(caller.reader(), wrong(form, bad)));
        }
    }

    @GET
    @Path("{id}")
    public Page see(@PathParam("id") UUID id, @QueryParam("cursor") @DefaultValue("") String cursor) {
        return Page.of(views.one(caller.reader(), new EndpointId(id), Optional.empty(), cursor));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var endpoint = new EndpointId(id);
        try {
            desk.change(caller.reader(), endpoint, WebhookForm.wanted(form));
        } catch (BadInput bad) {
            return Page.invalid(views.one(caller.reader(), endpoint, Optional.empty(), "", wrong(form, bad)));
        }
        flash.say("flash.webhook.changed");
        return back(id);
    }

    @POST
    @Path("{id}/rotate")
    public Page rotate(@PathParam("id") UUID id) {
        var endpoint = new EndpointId(id);
        var secret = desk.rotate(caller.reader(), endpoint);
        return Page.of(views.one(caller.reader(), endpoint, Optional.of(secret.written()), ""));
    }

    @POST
    @Path("{id}/test")
    public Response test(@PathParam("id") UUID id) {
        desk.test(caller.reader(), new EndpointId(id));
        flash.say("flash.webhook.tested");
        return back(id);
    }

    @POST
    @Path("{id}/deliveries/{delivery}/replay")
    public Response replay(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        desk.replay(caller.reader(), new EndpointId(id), new DeliveryId(delivery));
        flash.say("flash.webhook.replayed", 1);
        return back(id);
    }

    /** All that failed, as far back as the log goes, unless `since` says from when on. */
    @POST
    @Path("{id}/replay")
    public Response replayFailed(@PathParam("id") UUID id,
            @FormParam("since") @DefaultValue("1970-01-01T00:00:00Z") String since) {
        int count = desk.replayFailed(caller.reader(), new EndpointId(id), WebhookForm.since(since));
        flash.say("flash.webhook.replayed", count);
        return back(id);
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") UUID id) {
        desk.delete(caller.reader(), new EndpointId(id));
        flash.say("flash.webhook.deleted");
        return Response.seeOther(URI.create("/admin/webhooks")).build();
    }

    private Form wrong(Form form, BadInput bad) {
        for (var fault : bad.faults())
            form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
        return form;
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/admin/webhooks/" + id)).build();
    }
}
