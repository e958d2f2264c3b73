package org.cadre.web.pools;

import java.net.URI;
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
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.pools.PoolDesk;
import org.cadre.pools.PoolId;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** Pools on the portal: everybody sees them; the desk says who changes them. */
@Path("/pools")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class PoolPages {
    @Inject
    PoolDesk desk;
    @Inject
    PoolViews views;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(views.all(caller.reader(), Form.empty().with("zone", caller.reader().zone().getId())
                .with("targetMinutes", "240")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object make(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            return see(desk.create(caller.reader(), PoolForms.wish(form)), "flash.pool.made");
        } catch (BadInput bad) {
            return Page.invalid(views.all(caller.reader(), wrong(form, bad)));
        }
    }

    @GET
    @Path("{id}")
    public Page see(@PathParam("id") UUID id) {
        return Page.of(views.one(caller.reader(), new PoolId(id), Form.empty(), Form.empty(), Form.empty()));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var pool = new PoolId(id);
        try {
            desk.change(caller.reader(), pool, PoolForms.wish(form));
            return see(pool, "notice.saved");
        } catch (BadInput bad) {
            return Page.invalid(views.one(caller.reader(), pool, Form.empty(), Form.empty(), wrong(form, bad)));
        }
    }

    @POST
    @Path("{id}/remove")
    public Response remove(@PathParam("id") UUID id) {
        desk.remove(caller.reader(), new PoolId(id));
        flash.say("flash.pool.removed");
        return Response.seeOther(URI.create("/pools")).build();
    }

    @POST
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object admit(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var pool = new PoolId(id);
        try {
            desk.admit(caller.reader(), pool, form.value("who"));
            return see(pool, "notice.saved");
        } catch (BadInput bad) {
            return Page.invalid(views.one(caller.reader(), pool, wrong(form, bad), Form.empty(), Form.empty()));
        }
    }

    @POST
    @Path("{id}/members/{member}/remove")
    public Response dismiss(@PathParam("id") UUID id, @PathParam("member") UUID member) {
        desk.dismiss(caller.reader(), new PoolId(id), new ColleagueId(member));
        return see(new PoolId(id), "notice.saved");
    }

    @POST
    @Path("{id}/duties")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object assign(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var pool = new PoolId(id);
        try {
            desk.assign(caller.reader(), pool, member(form.value("member")), form.all("days").stream()
                    .map(day -> PoolForms.choice("days", day, java.time.DayOfWeek.class)).toList(),
                    form.value("from"), form.value("until"));
            return see(pool, "notice.saved");
        } catch (BadInput bad) {
            return Page.invalid(views.one(caller.reader(), pool, Form.empty(), wrong(form, bad), Form.empty()));
        }
    }

    @POST
    @Path("{id}/duties/{duty}/remove")
    public Response relieve(@PathParam("id") UUID id, @PathParam("duty") UUID duty) {
        desk.relieve(caller.reader(), new PoolId(id), duty);
        return see(new PoolId(id), "notice.saved");
    }

    private Response see(PoolId id, String saying) {
        flash.say(saying);
        return Response.seeOther(URI.create("/pools/" + id)).build();
    }

    private Form wrong(Form form, BadInput bad) {
        var wrong = form;
        for (var fault : bad.faults())
            wrong = wrong.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
        return wrong;
    }

    private static ColleagueId member(String sent) {
        try {
            return new ColleagueId(UUID.fromString(sent));
        } catch (IllegalArgumentException _) {
            throw new BadInput("member", sent, Message.of("bad.no-member"));
        }
    }
}
