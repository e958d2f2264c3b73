package org.cadre.web.need;

import java.util.List;
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
import org.cadre.search.SearchDesk;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.asks.AskViews;
import org.cadre.web.asks.NewAskView;
import org.cadre.web.asks.SimilarPages;
import org.cadre.web.asks.SimilarView;
import org.cadre.web.batches.BatchViews;
import org.cadre.web.security.Caller;
import org.cadre.web.tasks.TaskPosting;

/** Leads whoever does not know the forms to the right one, which opens filled. */
@Path("/need")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class NeedPages {
    @Inject
    SearchDesk search;
    @Inject
    AskViews asks;
    @Inject
    TaskPosting tasks;
    @Inject
    BatchViews batches;
    @Inject
    Caller caller;

    @GET
    public Page blank() {
        return Page.of(new NeedView(Form.empty(), new SimilarView(List.of()), false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page go(MultivaluedMap<String, String> sent) {
        var reader = caller.reader();
        String text = Form.sent(sent).value("text");
        var form = Form.empty().with("text", text);
        return switch (Form.sent(sent).value("go")) {
            case "question" -> Page.of(new NewAskView(asks.form(reader, form)));
            case "task" -> Page.of(tasks.blank(form));
            case "batch" -> Page.of(batches.words(reader, Optional.empty(), form));
            default -> Page.of(new NeedView(form, SimilarPages.view(search, reader, text), true));
        };
    }
}
