package org.cadre.web.endorsements;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.cadre.endorsements.EndorsementDesk;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.people.SkillId;
import org.cadre.web.Flash;
import org.cadre.web.security.Caller;

/** The two buttons beside a colleague's skill. */
@Path("/people/{id}/skills/{skill}")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class EndorsementPages {
    @Inject
    EndorsementDesk desk;
    @Inject
    Caller caller;
    @Inject
    Flash flash;

    @POST
    @Path("endorse")
    public Response endorse(@PathParam("id") UUID id, @PathParam("skill") UUID skill,
            @FormParam("reason") @DefaultValue("") String reason) {
        desk.endorse(caller.reader(), new ColleagueId(id), new SkillId(skill), reason);
        flash.say("notice.endorsed");
        return back(id);
    }

    @POST
    @Path("withdraw")
    public Response withdraw(@PathParam("id") UUID id, @PathParam("skill") UUID skill) {
        desk.withdraw(caller.reader(), new ColleagueId(id), new SkillId(skill));
        flash.say("notice.endorsement.withdrawn");
        return back(id);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/people/" + id)).build();
    }
}
