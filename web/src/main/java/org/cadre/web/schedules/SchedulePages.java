package org.cadre.web.schedules;

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

import org.cadre.people.Role;
import org.cadre.schedules.ScheduleDesk;
import org.cadre.schedules.ScheduleId;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** Schedules on the portal: governance changes them, auditors read them. */
@Path("/reports")
@RequestScoped
@RolesAllowed(Role.GOVERNORS)
public class SchedulePages {
    @Inject
    ScheduleDesk desk;
    @Inject
    ScheduleViews views;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    @Path("schedules")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    public Page list() {
        return Page.of(views.all(caller.reader()));
    }

    @GET
    @Path("schedules/new")
    public Page blank() {
        return Page.of(views.blank(caller.reader(), ScheduleForm.BLANK));
    }

    @POST
    @Path("schedules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object create(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return faults.attempt(form, () -> {
            var id = desk.create(caller.reader(), ScheduleForm.wanted(form));
            return done("flash.schedule.made", "/" + id);
        }, wrong -> views.blank(caller.reader(), wrong));
    }

    @GET
    @Path("schedules/{id}")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    public Page see(@PathParam("id") UUID id) {
        return Page.of(views.one(caller.reader(), new ScheduleId(id)));
    }

    @POST
    @Path("schedules/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var schedule = new ScheduleId(id);
        return faults.attempt(form, () -> {
            desk.change(caller.reader(), schedule, ScheduleForm.wanted(form));
            return done("notice.saved", "/" + id);
        }, wrong -> views.one(caller.reader(), schedule, wrong));
    }

    @POST
    @Path("schedules/{id}/pause")
    public Response pause(@PathParam("id") UUID id) {
        desk.pause(caller.reader(), new ScheduleId(id));
        return done("flash.schedule.paused", "/" + id);
    }

    @POST
    @Path("schedules/{id}/resume")
    public Response resume(@PathParam("id") UUID id) {
        desk.resume(caller.reader(), new ScheduleId(id));
        return done("flash.schedule.resumed", "/" + id);
    }

    @POST
    @Path("schedules/{id}/remove")
    public Response remove(@PathParam("id") UUID id) {
        desk.remove(caller.reader(), new ScheduleId(id));
        return done("flash.schedule.removed", "");
    }

    private Response done(String said, String where) {
        flash.say(said);
        return Response.seeOther(URI.create("/reports/schedules" + where)).build();
    }
}
