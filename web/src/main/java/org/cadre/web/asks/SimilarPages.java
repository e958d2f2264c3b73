package org.cadre.web.asks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.search.SearchDesk;
import org.cadre.search.SimilarAsk;
import org.cadre.web.Page;
import org.cadre.web.search.Excerpts;
import org.cadre.web.security.Caller;

/** What was asked before, under the box while somebody types. */
@Path("/asks/similar")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class SimilarPages {
    private static final int MOST = 5;

    @Inject
    SearchDesk desk;
    @Inject
    Caller caller;

    @POST
    public Page similar(@FormParam("text") @DefaultValue("") String text) {
        return Page.of(view(desk, caller.reader(), text));
    }

    /** What was asked before, as far as the reader may see it. */
    public static SimilarView view(SearchDesk desk, Reader reader, String text) {
        return new SimilarView(desk.similar(reader, text, MOST).stream().map(SimilarPages::line).toList());
    }

    private static SimilarView.Similar line(SimilarAsk ask) {
        return new SimilarView.Similar(
                new AskLine(ask.id().toString(), ask.title(), state(ask), ask.answers(), ask.changedAt()),
                Excerpts.of(ask.excerpt()));
    }

    private static AskState state(SimilarAsk ask) {
        return switch (ask.state()) {
            case SOLVED -> AskState.SETTLED;
            case CLOSED -> AskState.CLOSED;
            case OPEN -> ask.answers() > 0 ? AskState.ANSWERED : AskState.SEARCHING;
        };
    }
}
