package org.cadre.web.prefill;

import java.util.ArrayList;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.prefill.AskLinkView.Made;

/** Where one makes a link that asks. */
@Path("/ask-link")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class AskLinkPages {
    @Inject
    AskLinks links;
    @Inject
    Faults faults;
    @Inject
    Frames frames;

    @GET
    public Page blank() {
        return Page.of(view(Form.empty(), Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object make(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return faults.attempt(form, () -> {
            String link = links.of(new AskLinks.Wanted(form.value("title"), form.value("text"), form.value("skills"),
                    form.value("classification")));
            return Page.of(view(form, Optional.of(new Made(link, Code.of(link)))));
        }, marked -> view(marked, Optional.empty()));
    }

    private AskLinkView view(Form form, Optional<Made> made) {
        var t = frames.texts();
        var levels = new ArrayList<Option>();
        levels.add(Option.of("", t.text("asklink.classification.none")));
        AskLinks.levels().forEach(level -> levels.add(Option.of(level, t.text("classification." + level))));
        return new AskLinkView(form, levels, made);
    }
}
