package org.cadre.web.asks;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

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

import org.cadre.accounts.AccountDesk;
import org.cadre.approvals.ApprovalDesk;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.AskRefused;
import org.cadre.asks.Asks;
import org.cadre.asks.HeldState;
import org.cadre.asks.Markdown;
import org.cadre.asks.NewAsk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.prose.Prose;
import org.cadre.routing.WishDesk;
import org.cadre.savings.SavingDesk;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.SafeHtml;
import org.cadre.web.attachments.Attaching;
import org.cadre.web.screening.Forewarning;
import org.cadre.web.security.Caller;

/** Asking, answering, voting, accepting on the portal. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class AskPages {
    @Inject
    AskDesk desk;
    @Inject
    ApprovalDesk approvals;
    @Inject
    Asks asks;
    @Inject
    Prose prose;
    @Inject
    WishDesk wishes;
    @Inject
    SavingDesk savings;
    @Inject
    AskViews views;
    @Inject
    Attaching attaching;
    @Inject
    Forewarning forewarning;
    @Inject
    AccountDesk accounts;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    @Path("asks/new")
    public Page blank(@QueryParam("text") @DefaultValue("") String text,
            @QueryParam("title") @DefaultValue("") String title, @QueryParam("tags") @DefaultValue("") String tags,
            @QueryParam("mustHave") @DefaultValue("") String must,
            @QueryParam("niceToHave") @DefaultValue("") String nice,
            @QueryParam("classification") @DefaultValue("") String classification) {
        var reader = caller.reader();
        var filled = Prefill.of(reader, Form.empty().with("text", text).with("title", title).with("tags", tags)
                .with("mustHave", must).with("niceToHave", nice).with("classification", classification));
        return Page.of(new NewAskView(views.form(reader, filled), Optional.empty(), Prefill.by(filled)));
    }

    @POST
    @Path("asks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object file(MultivaluedMap<String, String> sent) {
        return filed(Form.sent(sent));
    }

    @POST
    @Path("asks")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object file(List<EntityPart> parts) throws IOException {
        return attaching.take(parts, this::filed, form -> new NewAskView(views.form(caller.reader(), form)));
    }

    private Object filed(Form sent) {
        Reader asker = caller.reader();
        Form form = sent;
        Locale language = frames.texts().locale();
        try {
            NewAsk wanted = AskWords.of(form, asker);
            forewarning.before(form, "title", "text");
            accounts.receive(asker, form(sent));
            boolean hidden = AskWords.anonymous(form);
            AskId filed = hidden ? desk.fileAnonymously(asker, wanted) : desk.file(asker, wanted);
            if (held(filed)) {
                flash.say("flash.ask.held");
                return seeHeld(filed);
            }
            flash.say(hidden ? "notice.ask.filed.anonymously" : "notice.ask.filed");
            return seeAsk(filed, "");
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), language));
            return Page.invalid(new NewAskView(views.form(asker, form)));
        } catch (AskRefused refused) {
            form = form.wrong("", Texts.render(refused.ruling().reason(), language));
            return new Page(new NewAskView(views.form(asker, form)), 422);
        }
    }

    @GET
    @Path("asks/{id}")
    public Object see(@PathParam("id") UUID id) {
        var ask = new AskId(id);
        try {
            return switch (asks.seenBy(caller.reader(), ask).kind()) {
                case QUESTION -> Page.of(views.page(caller.reader(), ask, Form.empty(), Optional.empty()));
                case MICRO_TASK -> Response.seeOther(URI.create("/tasks/" + id)).build();
                case BATCH -> Response.seeOther(URI.create("/batches/" + id)).build();
            };
        } catch (AskNotFound none) {
            if (held(ask))
                return seeHeld(ask);
            throw none;
        }
    }

    /** Whether it is no ask yet, and the reader may know of it. */
    private boolean held(AskId id) {
        return approvals.find(caller.reader(), id).filter(one -> one.held().state() != HeldState.RELEASED).isPresent();
    }

    private static Response seeHeld(AskId id) {
        return Response.seeOther(URI.create("/approvals/" + id)).build();
    }

    @GET
    @Path("asks/{id}/answers")
    public Page answers(@PathParam("id") UUID id) {
        return Page.of(views.answers(caller.reader(), asks.seenBy(caller.reader(), new AskId(id))));
    }

    @GET
    @Path("asks/{id}/status")
    public Page status(@PathParam("id") UUID id) {
        return Page.of(views.statusView(caller.reader(), asks.seenBy(caller.reader(), new AskId(id))));
    }

    @POST
    @Path("asks/{id}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object answer(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return answered(new AskId(id), Form.sent(sent));
    }

    @POST
    @Path("asks/{id}/answers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object answer(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        var ask = asks.seenBy(caller.reader(), new AskId(id)).id();
        return attaching.take(parts, form -> answered(ask, form),
                form -> views.page(caller.reader(), ask, form, Optional.empty()));
    }

    private Object answered(AskId ask, Form sent) {
        Reader author = caller.reader();
        Form form = sent;
        if (!form.value("preview").isEmpty())
            return Page.of(views.page(author, ask, form,
                    Optional.of(shown(form.value("text")))));
        try {
            asks.seenBy(author, ask);
            forewarning.before(form, "text");
            accounts.receive(author, form(sent));
            AnswerId given = desk.answer(author, ask, form.value("text"));
            flash.say("notice.answer.saved");
            return seeAsk(ask, "#answer-" + given);
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(views.page(author, ask, form, Optional.empty()));
        }
    }

    @POST
    @Path("preview")
    public Page preview(@FormParam("text") @DefaultValue("") String text) {
        return Page.of(new PreviewView(
                text.length() > NewAsk.LONGEST_TEXT ? new SafeHtml("") : shown(text)));
    }

    /** A text that is not kept yet, as it will look. */
    private SafeHtml shown(String typed) {
        String kept = prose.previewed(typed);
        return new SafeHtml(Markdown.html(kept, prose.namesIn(List.of(kept))));
    }

    @POST
    @Path("answers/{id}/vote")
    public Response vote(@PathParam("id") UUID id, @FormParam("value") @DefaultValue("") int value) {
        var answer = new AnswerId(id);
        desk.vote(caller.reader(), answer, value);
        return seeAsk(asks.seenBy(caller.reader(), answer).ask(), "#answer-" + id);
    }

    @POST
    @Path("answers/{id}/accept")
    public Object accept(@PathParam("id") UUID id, @FormParam("thanks") @DefaultValue("") String thanks) {
        var answer = new AnswerId(id);
        try {
            desk.accept(caller.reader(), answer, thanks);
        } catch (BadInput bad) {
            var form = Form.empty();
            for (var fault : bad.faults())
                form = form.wrong("", Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(views.page(caller.reader(), asks.seenBy(caller.reader(), answer).ask(), form,
                    Optional.empty()));
        }
        flash.say("flash.accepted");
        return seeAsk(asks.seenBy(caller.reader(), answer).ask(), "#answer-" + id);
    }

    @POST
    @Path("asks/{id}/saved")
    public Response saved(@PathParam("id") UUID id, @FormParam("minutes") @DefaultValue("0") int minutes) {
        var ask = new AskId(id);
        if (minutes == 0)
            savings.takeBack(caller.reader(), ask);
        else
            savings.say(caller.reader(), ask, minutes);
        flash.say(minutes == 0 ? "flash.saving.back" : "flash.saving");
        return seeAsk(ask, "#saved");
    }

    @POST
    @Path("asks/{id}/relax")
    public Response relax(@PathParam("id") UUID id, @FormParam("skill") @DefaultValue("") String skill) {
        wishes.relax(caller.reader(), new AskId(id),
                skill.isEmpty() ? Optional.empty() : Optional.of(AskJson.skill(skill)));
        flash.say("flash.relaxed");
        return seeAsk(new AskId(id), "");
    }

    @POST
    @Path("asks/{id}/close")
    public Response close(@PathParam("id") UUID id) {
        desk.close(caller.reader(), new AskId(id));
        flash.say("notice.ask.closed");
        return seeAsk(new AskId(id), "");
    }

    @POST
    @Path("asks/{id}/reopen")
    public Response reopen(@PathParam("id") UUID id) {
        desk.reopen(caller.reader(), new AskId(id));
        flash.say("notice.ask.reopened");
        return seeAsk(new AskId(id), "");
    }

    @POST
    @Path("asks/{id}/name")
    public Response giveName(@PathParam("id") UUID id) {
        desk.giveName(caller.reader(), new AskId(id));
        flash.say("flash.named");
        return seeAsk(new AskId(id), "");
    }

    private static UUID form(Form sent) {
        String form = sent.value("form");
        try {
            return UUID.fromString(form);
        } catch (IllegalArgumentException _) {
            throw new BadInput("form", form, org.cadre.governance.Message.of("bad.form"));
        }
    }

    private static Response seeAsk(AskId id, String fragment) {
        return Response.seeOther(URI.create("/asks/" + id + fragment)).build();
    }
}
