package org.cadre.web.help;

import java.util.Comparator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.cadre.people.Role;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.language.Texts;

/** All words and how-tos on one page; which words there are, the texts say. */
@Path("/help")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class HelpPages {
    private static final String TERM = "help.term.";

    @Inject
    Frames frames;

    @GET
    public Page help() {
        return Page.of(view(frames.texts()));
    }

    static HelpView view(Texts texts) {
        return new HelpView(texts.keys(TERM).stream().sorted(Comparator.comparing(texts::lookup, texts.order()))
                .map(key -> key.substring(TERM.length())).toList());
    }
}
