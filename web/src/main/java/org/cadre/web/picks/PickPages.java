package org.cadre.web.picks;

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

import org.cadre.people.Role;
import org.cadre.picks.PickChoice;
import org.cadre.picks.PickDesk;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** Colleagues near my interests. */
@Path("/me/picks")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class PickPages {
    @Inject
    PickDesk desk;
    @Inject
    Caller caller;
    @Inject
    Flash flash;

    @GET
    public Page see() {
        var reader = caller.reader();
        var choice = desk.mine(reader);
        return Page.of(new PicksView(desk.ofWeek(reader),
                Form.empty().with("receives", choice.receives() ? "yes" : "").with("shown",
                        choice.shown() ? "yes" : "")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        desk.choose(caller.reader(),
                new PickChoice(form.value("receives").equals("yes"), form.value("shown").equals("yes")));
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/me/picks")).build();
    }
}
