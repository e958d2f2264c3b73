package org.cadre.web.comments;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
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
import org.cadre.web.attachments.Attaching;
import org.cadre.web.screening.Forewarning;
import org.cadre.web.security.Caller;

/** Comments on the portal. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class CommentPages {
    @Inject
    Forewarning forewarning;
    @Inject
    CommentDesk desk;
    @Inject
    CommentViews views;
    @Inject
    Prose prose;
    @Inject
    Attaching attaching;
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
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object onAsk(@PathParam("id") UUID id, @FormParam("text") @DefaultValue("") String text) {
        return taken(Form.empty().with("text", text), onAsk(new AskId(id)));
    }

    @POST
    @Path("asks/{id}/comments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object onAsk(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        return taken(parts, onAsk(asks.seenBy(caller.reader(), new AskId(id)).id()));
    }

    private Place onAsk(AskId ask) {
        return new Place("/asks/" + ask + "/comments", "", ask, text -> desk.write(caller.reader(), ask, text));
    }

    @POST
    @Path("answers/{id}/comments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object onAnswer(@PathParam("id") UUID id, @FormParam("text") @DefaultValue("") String text) {
        return taken(Form.empty().with("text", text), onAnswer(new AnswerId(id)));
    }

    @POST
    @Path("answers/{id}/comments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object onAnswer(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        return taken(parts, onAnswer(new AnswerId(id)));
    }

    private Place onAnswer(AnswerId answer) {
        return new Place("/answers/" + answer + "/comments", "", asks.seenBy(caller.reader(), answer).ask(),
                text -> desk.write(caller.reader(), answer, text));
    }

    @GET
    @Path("comments/{id}/edit")
    public Page edit(@PathParam("id") UUID id) {
        Comment comment = desk.seenBy(caller.reader(), new CommentId(id));
        return Page.of(view(own(comment), Form.empty().with("text", prose.typed(comment.body()))));
    }

    @POST
    @Path("comments/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(@PathParam("id") UUID id, @FormParam("text") @DefaultValue("") String text) {
        return taken(Form.empty().with("text", text), own(desk.seenBy(caller.reader(), new CommentId(id))));
    }

    @POST
    @Path("comments/{id}/edit")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object save(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        return taken(parts, own(desk.seenBy(caller.reader(), new CommentId(id))));
    }

    private Place own(Comment comment) {
        String path = "/comments/" + comment.id();
        return new Place(path + "/edit", path + "/delete", comment.ask(), text -> {
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

    /** A form for a comment, and what is done with its text. */
    private record Place(String action, String delete, AskId ask, Function<String, CommentId> taking) {}

    private Object taken(List<EntityPart> parts, Place place) throws IOException {
        return attaching.take(parts, form -> taken(form, place), form -> view(place, form));
    }

    private Object taken(Form sent, Place place) {
        try {
            forewarning.before(sent, "text");
            var comment = place.taking().apply(sent.value("text"));
            return Response.seeOther(URI.create("/asks/" + place.ask() + "#comment-" + comment)).build();
        } catch (BadInput bad) {
            var form = sent;
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(place, form));
        }
    }

    private CommentView view(Place place, Form form) {
        return new CommentView(place.action(), "/asks/" + place.ask(),
                asks.seenBy(caller.reader(), place.ask()).title(), place.delete(), form, CommentDesk.LONGEST);
    }
}
