package org.cadre.web.worktime;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.people.Role;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;
import org.cadre.worktime.WorktimeDesk;

/** When I work. */
@Path("/profile/hours")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class HoursPages {
    @Inject
    WorktimeDesk desk;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page see() {
        var mine = desk.mine(caller.reader());
        return Page.of(view(mine, WeekForms.of(mine.week())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object change(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.keep(caller.reader(), WeekForms.week(form));
        } catch (BadInput bad) {
            return Page.invalid(view(desk.mine(caller.reader()),
                    WeekForms.wrong(form, bad, frames.texts().locale())));
        }
        return saved();
    }

    @POST
    @Path("usual")
    public Response usual() {
        desk.forget(caller.reader());
        return saved();
    }

    private HoursView view(WorktimeDesk.Mine mine, Form form) {
        return new HoursView(form, WeekForms.days(frames.texts().locale()), mine.own(), mine.site(),
                mine.next().stream().map(day -> new HoursView.Day(day.day(), day.name())).toList());
    }

    private Response saved() {
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/profile/hours")).build();
    }
}
