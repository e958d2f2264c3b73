package org.cadre.web.tasks;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import org.cadre.foresight.ForesightDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.asks.AheadView;
import org.cadre.web.input.Multipart;
import org.cadre.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Who would be asked for a task, before it is posted; without script on the form's page, which comes back filled. */
@Path("/task-foresight")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class TaskForesightPages {
    @Inject
    ForesightDesk desk;
    @Inject
    TaskPosting posting;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Faults faults;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page look(MultivaluedMap<String, String> sent, @HeaderParam("HX-Request") @Nullable String part) {
        var form = Form.sent(sent);
        return part == null ? whole(form) : Page.of(seen(form));
    }

    /** Files of the form are not kept, since nothing is posted yet. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Page look(List<EntityPart> parts) {
        return whole(Form.sent(Multipart.fields(parts)));
    }

    private Page whole(Form form) {
        try {
            return Page.of(posting.form(form, Optional.of(looked(form))));
        } catch (BadInput bad) {
            return Page.invalid(posting.form(faults.mark(form, bad)));
        }
    }

    private AheadView seen(Form form) {
        try {
            return looked(form);
        } catch (BadInput bad) {
            return new AheadView(bad.faults().stream()
                    .map(fault -> Texts.render(fault.reason(), frames.texts().locale())).toList(), Optional.empty());
        }
    }

    private AheadView looked(Form form) {
        return AheadView.of(desk.look(caller.reader(), posting.words(form), posting.brief(form)),
                frames.texts().locale());
    }
}
