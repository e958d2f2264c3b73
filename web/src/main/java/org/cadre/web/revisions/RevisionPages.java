package org.cadre.web.revisions;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.Asks;
import org.cadre.asks.Markdown;
import org.cadre.asks.NewAsk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.pools.PoolId;
import org.cadre.prose.Prose;
import org.cadre.revisions.EditedMeanwhile;
import org.cadre.revisions.Revision;
import org.cadre.revisions.RevisionDesk;
import org.cadre.revisions.RevisionId;
import org.cadre.routing.WishDesk;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.SafeHtml;
import org.cadre.web.asks.AskJson;
import org.cadre.web.asks.AskViews;
import org.cadre.web.attachments.Attaching;
import org.cadre.web.screening.Forewarning;
import org.cadre.web.security.Caller;
import org.cadre.wishes.NewWishes;

/** Edits asks and answers on the portal, and shows what they said before. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class RevisionPages {
    @Inject
    Forewarning forewarning;
    @Inject
    RevisionDesk desk;
    @Inject
    WishDesk wishes;
    @Inject
    Asks asks;
    @Inject
    Prose prose;
    @Inject
    AskViews asked;
    @Inject
    RevisionViews views;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Attaching attaching;
    @Inject
    Flash flash;

    @GET
    @Path("asks/{id}/edit")
    public Page editAsk(@PathParam("id") UUID id) {
        var now = desk.of(caller.reader(), new AskId(id)).getLast();
        var wished = wishes.of(caller.reader(), new AskId(id));
        var form = Form.empty().with("text", prose.typed(now.body())).with("title", now.title())
                .with("tags", String.join(", ", now.tags())).with("classification", now.classification().name())
                .with("urgency", now.urgency().map(Enum::name).orElse("")).with("base", now.id().toString())
                .with("mustHave", String.join(", ", wished.labels(true)))
                .with("niceToHave", String.join(", ", wished.labels(false)))
                .with("pool", wished.pool().map(PoolId::toString).orElse(""));
        return Page.of(view(new AskId(id), form, Optional.empty()));
    }

    @POST
    @Path("asks/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object saveAsk(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return savedAsk(new AskId(id), Form.sent(sent));
    }

    @POST
    @Path("asks/{id}/edit")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object saveAsk(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        var ask = asks.seenBy(caller.reader(), new AskId(id)).id();
        return attaching.take(parts, form -> savedAsk(ask, form), form -> view(ask, form, Optional.empty()));
    }

    private Object savedAsk(AskId ask, Form form) {
        return save(form, () -> desk.of(caller.reader(), ask), (now, what) -> view(ask, now, what), () -> {
            var wanted = AskJson.wanted(form.value("title"), form.value("text"),
                    Arrays.asList(form.value("tags").split(",")), asks.seenBy(caller.reader(), ask).language(),
                    form.value("classification"), form.value("urgency"))
                    .wishing(new NewWishes(named(form, "mustHave"), named(form, "niceToHave"),
                            Optional.of(form.value("pool"))));
            wishes.edit(caller.reader(), ask, revision("base", form.value("base")), wanted, form.value("note"));
            return URI.create("/asks/" + ask);
        });
    }

    @GET
    @Path("answers/{id}/edit")
    public Page editAnswer(@PathParam("id") UUID id) {
        var now = desk.of(caller.reader(), new AnswerId(id)).getLast();
        return Page.of(view(new AnswerId(id),
                Form.empty().with("text", prose.typed(now.body())).with("base", now.id().toString()),
                Optional.empty()));
    }

    @POST
    @Path("answers/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object saveAnswer(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return savedAnswer(new AnswerId(id), Form.sent(sent));
    }

    @POST
    @Path("answers/{id}/edit")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object saveAnswer(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        var answer = asks.seenBy(caller.reader(), new AnswerId(id)).id();
        return attaching.take(parts, form -> savedAnswer(answer, form), form -> view(answer, form, Optional.empty()));
    }

    private Object savedAnswer(AnswerId answer, Form form) {
        return save(form, () -> desk.of(caller.reader(), answer), (now, what) -> view(answer, now, what), () -> {
            desk.edit(caller.reader(), answer, revision("base", form.value("base")), form.value("text"),
                    form.value("note"));
            return page(answer);
        });
    }

    /** Saves, or shows the form again with what is wrong, or with what somebody else did meanwhile. */
    private Object save(Form sent, Supplier<List<Revision>> all, Shown again, Supplier<URI> saving) {
        if (!sent.value("preview").isEmpty())
            return Page.of(again.with(sent, Optional.empty()));
        var language = frames.texts().locale();
        try {
            forewarning.before(sent, "title", "text", "note");
            URI to = saving.get();
            flash.say("flash.saved");
            return Response.seeOther(to).build();
        } catch (BadInput bad) {
            Form form = sent;
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), language));
            return Page.invalid(again.with(form, Optional.empty()));
        } catch (AskRefused refused) {
            return new Page(again.with(sent.wrong("classification",
                    Texts.render(refused.ruling().reason(), language)), Optional.empty()), 422);
        } catch (EditedMeanwhile other) {
            var latest = other.latest();
            return new Page(again.with(sent.with("base", latest.id().toString()),
                    Optional.of(views.meanwhile(all.get(), latest, sent))), 409);
        }
    }

    private static List<String> named(Form form, String field) {
        return Arrays.asList(form.value(field).split(","));
    }

    private interface Shown {
        EditView with(Form form, Optional<EditView.Meanwhile> meanwhile);
    }

    @GET
    @Path("asks/{id}/revisions")
    public Page ofAsk(@PathParam("id") UUID id, @QueryParam("revision") @DefaultValue("") String chosen,
            @QueryParam("view") @DefaultValue("") String view) {
        var reader = caller.reader();
        Ask ask = asks.seenBy(reader, new AskId(id));
        return Page.of(views.page("/asks/" + id + "/revisions", "/asks/" + id, ask.title(),
                desk.of(reader, ask.id()), chosen, view.equals("side"), ask.askedBy(reader)));
    }

    @POST
    @Path("asks/{id}/revisions/{revision}/restore")
    public Response restoreAsk(@PathParam("id") UUID id, @PathParam("revision") UUID revision,
            @FormParam("base") @DefaultValue("") String base) {
        desk.restore(caller.reader(), new AskId(id), new RevisionId(revision), revision("base", base),
                frames.texts().text("revisions.restored"));
        flash.say("flash.restored");
        return Response.seeOther(URI.create("/asks/" + id)).build();
    }

    @GET
    @Path("answers/{id}/revisions")
    public Page ofAnswer(@PathParam("id") UUID id, @QueryParam("revision") @DefaultValue("") String chosen,
            @QueryParam("view") @DefaultValue("") String view) {
        var reader = caller.reader();
        var answer = asks.seenBy(reader, new AnswerId(id));
        return Page.of(views.page("/answers/" + id + "/revisions", page(answer.id()).toString(),
                asks.seenBy(reader, answer.ask()).title(), desk.of(reader, answer.id()), chosen, view.equals("side"),
                desk.mayEdit(reader, answer)));
    }

    @POST
    @Path("answers/{id}/revisions/{revision}/restore")
    public Response restoreAnswer(@PathParam("id") UUID id, @PathParam("revision") UUID revision,
            @FormParam("base") @DefaultValue("") String base) {
        desk.restore(caller.reader(), new AnswerId(id), new RevisionId(revision), revision("base", base),
                frames.texts().text("revisions.restored"));
        flash.say("flash.restored");
        return Response.seeOther(page(new AnswerId(id))).build();
    }

    private EditView view(AskId id, Form form, Optional<EditView.Meanwhile> meanwhile) {
        var reader = caller.reader();
        Ask ask = asks.seenBy(reader, id);
        return new EditView("/asks/" + id + "/edit", "/asks/" + id, ask.title(), form,
                Optional.of(asked.form(reader, form)), NewAsk.LONGEST_TEXT, meanwhile, preview(form));
    }

    private EditView view(AnswerId id, Form form, Optional<EditView.Meanwhile> meanwhile) {
        var reader = caller.reader();
        Ask ask = asks.seenBy(reader, asks.seenBy(reader, id).ask());
        return new EditView("/answers/" + id + "/edit", page(id).toString(), ask.title(), form, Optional.empty(),
                NewAsk.LONGEST_TEXT, meanwhile, preview(form));
    }

    private Optional<SafeHtml> preview(Form form) {
        if (form.value("preview").isEmpty() || form.value("text").length() > NewAsk.LONGEST_TEXT)
            return Optional.empty();
        String kept = prose.previewed(form.value("text"));
        return Optional.of(new SafeHtml(Markdown.html(kept, prose.namesIn(List.of(kept)))));
    }

    private URI page(AnswerId id) {
        return URI.create("/asks/" + asks.seenBy(caller.reader(), id).ask() + "#answer-" + id);
    }

    static RevisionId revision(String field, String sent) {
        try {
            return new RevisionId(UUID.fromString(sent));
        } catch (IllegalArgumentException _) {
            throw new BadInput(field, sent, Message.of("bad.form"));
        }
    }
}
