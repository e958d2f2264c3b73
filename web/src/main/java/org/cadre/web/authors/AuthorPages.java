package org.cadre.web.authors;

import java.net.URI;
import java.util.List;
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

import org.cadre.asks.AnswerId;
import org.cadre.asks.Asks;
import org.cadre.asks.AuthorDesk;
import org.cadre.asks.Byline;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.web.Bylines;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.authors.AuthorsView.Author;
import org.cadre.web.security.Caller;

/** Who writes an answer, on the portal. */
@Path("/answers/{id}/authors")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class AuthorPages {
    @Inject
    AuthorDesk desk;
    @Inject
    Asks asks;
    @Inject
    People people;
    @Inject
    Bylines bylines;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page see(@PathParam("id") UUID id) {
        return Page.of(view(new AnswerId(id), Form.empty()));
    }

    @POST
    public Object add(@PathParam("id") UUID id, @FormParam("who") @DefaultValue("") String who) {
        try {
            var added = desk.add(caller.reader(), new AnswerId(id), who);
            flash.say("flash.author", People.from(people.named(List.of(added))).apply(added).name());
            return here(id);
        } catch (BadInput bad) {
            var form = Form.empty().with("who", who);
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(new AnswerId(id), form));
        }
    }

    @POST
    @Path("{who}/remove")
    public Response remove(@PathParam("id") UUID id, @PathParam("who") UUID who) {
        desk.remove(caller.reader(), new AnswerId(id), new ColleagueId(who));
        return here(id);
    }

    private static Response here(UUID id) {
        return Response.seeOther(URI.create("/answers/" + id + "/authors")).build();
    }

    private boolean isReader(Byline one) {
        return one.known().filter(caller.reader().id()::equals).isPresent();
    }

    private AuthorsView view(AnswerId id, Form form) {
        var reader = caller.reader();
        var answer = asks.seenBy(reader, id);
        var ask = asks.seenBy(reader, answer.ask());
        var all = desk.of(reader, id);
        var person = bylines.of(all);
        boolean begun = answer.writtenBy(reader);
        var first = all.getFirst();
        var authors = all.stream().map(one -> new Author(person.apply(one), one == first,
                one != first && (begun || isReader(one)))).toList();
        return new AuthorsView(id.toString(), "/asks/" + ask.id() + "#answer-" + id, ask.title(), authors,
                all.stream().anyMatch(this::isReader), form);
    }
}
