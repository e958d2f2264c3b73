package org.cadre.web.comments;

import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

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
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.comments.Comment;
import org.cadre.comments.CommentDesk;
import org.cadre.comments.CommentId;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.prose.Prose;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** Comments on the portal. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class CommentPages {
    @Inject
    CommentDesk desk;
    @Inject
    CommentViews views;
    @Inject
    Prose prose;
    @Inject
    Asks asks;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    @GET
    @Path("asks/{id}/comments")
    public Page ofAsk(@PathParam("id") UUID id) {
        return Page.of(views.of(caller.reader(), new AskId(id)).onAsk());
    }

    @POST
    @Path("asks/{id}/comments")
    public Object onAsk(@PathParam("id") UUID id, @FormParam("text") @DefaultValue("") String text) {
        var ask = new AskId(id);
        return taken(text, "/asks/" + id + "/comments", "", ask, () -> desk.write(caller.reader(), ask, text));
    }

    @POST
    @Path("answers/{id}/comments")
    public Object onAnswer(@PathParam("id") UUID id, @FormParam("text") @DefaultValue("") String text) {
        var answer = new AnswerId(id);
        var ask = asks.seenBy(caller.reader(), answer).ask();
        return taken(text, "/answers/" + id + "/comments", "", ask, () -> desk.write(caller.reader(), answer, text));
    }

    @GET
    @Path("comments/{id}/edit")
    public Page edit(@PathParam("id") UUID id) {
        Comment comment = desk.seenBy(caller.reader(), new CommentId(id));
        return Page.of(view("/comments/" + id + "/edit", "/comments/" + id + "/delete", comment.ask(),
                Form.empty().with("text", prose.typed(comment.body()))));
    }

    @POST
    @Path("comments/{id}/edit")
    public Object save(@PathParam("id") UUID id, @FormParam("text") @DefaultValue("") String text) {
        var comment = desk.seenBy(caller.reader(), new CommentId(id));
        return taken(text, "/comments/" + id + "/edit", "/comments/" + id + "/delete", comment.ask(), () -> {
            desk.edit(caller.reader(), comment.id(), text);
            return comment.id();
        });
    }

    @POST
    @Path("comments/{id}/delete")
    public Response delete(@PathParam("id") UUID id) {
        var comment = desk.seenBy(caller.reader(), new CommentId(id));
        desk.delete(caller.reader(), comment.id());
        return Response.seeOther(URI.create("/asks/" + comment.ask())).build();
    }

    private Object taken(String text, String action, String delete, AskId ask, Supplier<CommentId> taking) {
        try {
            return Response.seeOther(URI.create("/asks/" + ask + "#comment-" + taking.get())).build();
        } catch (BadInput bad) {
            var form = Form.empty().with("text", text);
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(action, delete, ask, form));
        }
    }

    private CommentView view(String action, String delete, AskId ask, Form form) {
        return new CommentView(action, "/asks/" + ask, asks.seenBy(caller.reader(), ask).title(), delete, form,
                CommentDesk.LONGEST);
    }
}
