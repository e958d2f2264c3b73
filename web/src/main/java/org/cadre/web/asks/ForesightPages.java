package org.cadre.web.asks;

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
import org.cadre.web.input.Multipart;
import org.cadre.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Who would be asked, before a question is sent; without script on the form's page, which comes back filled. */
@Path("/foresight")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class ForesightPages {
    @Inject
    ForesightDesk desk;
    @Inject
    AskViews views;
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

    /** Files of the form are not kept, since nothing is sent yet. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Page look(List<EntityPart> parts) {
        return whole(Form.sent(Multipart.fields(parts)));
    }

    private Page whole(Form form) {
        var asker = caller.reader();
        try {
            return Page.of(new NewAskView(views.form(asker, form), Optional.of(looked(form)), false));
        } catch (BadInput bad) {
            return Page.invalid(new NewAskView(views.form(asker, faults.mark(form, bad))));
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
        var asker = caller.reader();
        return AheadView.of(desk.look(asker, AskWords.of(form, asker), AskWords.anonymous(form)),
                frames.texts().locale());
    }
}
