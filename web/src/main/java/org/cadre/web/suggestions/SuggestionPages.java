package org.cadre.web.suggestions;

import java.net.URI;
import java.util.UUID;

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
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.people.SkillId;
import org.cadre.skills.SkillDesk;
import org.cadre.suggestions.SuggestionDesk;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.people.PersonViews;
import org.cadre.web.security.Caller;

/** What my accepted answers say of me. */
@Path("/profile/suggestions")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class SuggestionPages {
    @Inject
    SuggestionDesk desk;
    @Inject
    SkillDesk skills;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page see() {
        return Page.of(view(Form.empty().with("level", Integer.toString(SuggestionDesk.USUAL_LEVEL))));
    }

    @POST
    @Path("{id}/confirm")
    public Object confirm(@PathParam("id") UUID id, @FormParam("level") @DefaultValue("") String level) {
        var skill = new SkillId(id);
        try {
            desk.confirm(caller.reader(), skill, level.matches("[1-5]") ? Integer.parseInt(level) : 0);
        } catch (BadInput bad) {
            var form = Form.empty().with("level", Integer.toString(SuggestionDesk.USUAL_LEVEL));
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(form));
        }
        return done("notice.skill.saved", skill);
    }

    @POST
    @Path("{id}/dismiss")
    public Response dismiss(@PathParam("id") UUID id) {
        var skill = new SkillId(id);
        desk.dismiss(caller.reader(), skill);
        return done("notice.suggestion.dismissed", skill);
    }

    private Response done(String said, SkillId skill) {
        flash.say(said, skills.get(caller.reader(), skill).skill().label());
        return Response.seeOther(URI.create("/profile/suggestions")).build();
    }

    private SuggestionsView view(Form form) {
        return new SuggestionsView(desk.mine(caller.reader()).stream().map(one -> new SuggestionsView.Entry(
                one.skill().toString(), one.label(), PersonViews.shown(one.shownBy()))).toList(), form);
    }
}
