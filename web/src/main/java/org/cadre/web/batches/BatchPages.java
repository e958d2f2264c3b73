package org.cadre.web.batches;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchDesk;
import org.cadre.batches.BatchExportDesk;
import org.cadre.batches.BatchState;
import org.cadre.batches.FormDesk;
import org.cadre.batches.RunDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.View;
import org.cadre.web.asks.AskJson;
import org.cadre.web.security.Caller;
import org.cadre.wishes.NewWishes;
import org.jspecify.annotations.Nullable;

/** Batches on the portal: drafted in three steps, started, looked after. */
@Path("/batches")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class BatchPages {
    @Inject
    BatchDesk desk;
    @Inject
    RunDesk running;
    @Inject
    FormDesk forms;
    @Inject
    BatchExportDesk exports;
    @Inject
    BatchViews views;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    public Page list(@QueryParam("cursor") @Nullable String cursor) {
        return Page.of(views.list(caller.reader(), cursor));
    }

    @GET
    @Path("new")
    public Page blank() {
        return Page.of(views.words(caller.reader(), Optional.empty(), Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object draft(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return faults.attempt(form, () -> to(desk.draft(caller.reader(), words(form)), "/form", "notice.saved"),
                marked -> views.words(caller.reader(), Optional.empty(), marked));
    }

    @GET
    @Path("{id}")
    public Page see(@PathParam("id") UUID id) {
        return Page.of(views.page(caller.reader(), new AskId(id), Form.empty()));
    }

    @GET
    @Path("{id}/words")
    public Page words(@PathParam("id") UUID id) {
        var reader = caller.reader();
        draft(new AskId(id));
        return Page.of(views.words(reader, Optional.of(new AskId(id)), views.words(desk.words(reader, new AskId(id)))));
    }

    @POST
    @Path("{id}/words")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object reword(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return faults.attempt(form, () -> {
            desk.reword(caller.reader(), new AskId(id), words(form));
            return to(new AskId(id), "", "notice.saved");
        }, marked -> views.words(caller.reader(), Optional.of(new AskId(id)), marked));
    }

    @GET
    @Path("{id}/form")
    public Page form(@PathParam("id") UUID id) {
        var batch = draft(new AskId(id));
        var form = batch.form().map(FormFields::of).orElseGet(() -> Form.empty()
                .with(FormFields.name(0, "required"), "yes"));
        return Page.of(views.form(caller.reader(), new AskId(id), form, FormFields.inputs(form)));
    }

    @POST
    @Path("{id}/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object form(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var reader = caller.reader();
        var ask = new AskId(id);
        draft(ask);
        var form = FormFields.compact(Form.sent(sent));
        int inputs = FormFields.inputs(form);
        if (!form.value("load").isEmpty() && !form.value("saved").isEmpty()) {
            var loaded = FormFields.of(forms.see(reader, id(form.value("saved"))).form());
            return Page.of(views.form(reader, ask, loaded, FormFields.inputs(loaded)));
        }
        if (!form.value("more").isEmpty())
            return Page.of(views.form(reader, ask, form.with(FormFields.name(inputs, "required"), "yes"), inputs + 1));
        try {
            var wanted = org.cadre.forms.Form.read(FormFields.json(form));
            if (!form.value("keep").isEmpty()) {
                forms.keep(reader, form.value("name"), wanted);
                flash.say("notice.saved");
                return Page.of(views.form(reader, ask, form, inputs));
            }
            desk.ask(reader, ask, wanted);
            return to(ask, "/items", "notice.saved");
        } catch (BadInput bad) {
            var marked = faults.mark(form, bad);
            return Page.invalid(views.form(reader, ask,
                    form.value("keep").isEmpty() || marked.error("name").isEmpty()
                            ? FormFields.placed(marked)
                            : marked,
                    inputs));
        }
    }

    @POST
    @Path("forms/{form}/forget")
    public Response forget(@PathParam("form") UUID form) {
        forms.forget(caller.reader(), form);
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/batches")).build();
    }

    @GET
    @Path("{id}/start")
    public Page start(@PathParam("id") UUID id, @QueryParam("ahead") @DefaultValue("") String ahead) {
        var settings = views.settings(draft(new AskId(id)));
        return Page.of(ahead.equals("yes")
                ? views.startAhead(caller.reader(), new AskId(id), settings)
                : views.start(caller.reader(), new AskId(id), settings));
    }

    @POST
    @Path("{id}/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object set(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var reader = caller.reader();
        return faults.attempt(form, () -> {
            var now = desk.see(reader, new AskId(id)).settings();
            desk.set(reader, new AskId(id), SettingsFields.json(form).over(now));
            return to(new AskId(id), "/start", "notice.saved");
        }, marked -> views.start(reader, new AskId(id), marked));
    }

    @POST
    @Path("{id}/started")
    public Object started(@PathParam("id") UUID id) {
        var reader = caller.reader();
        return faults.attempt(Form.empty(), () -> {
            if (desk.start(reader, new AskId(id)) == BatchState.HELD) {
                flash.say("flash.ask.held");
                return Response.seeOther(URI.create("/approvals/" + id)).build();
            }
            return to(new AskId(id), "", "flash.batch.started");
        }, marked -> views.start(reader, new AskId(id),
                new Form(views.settings(desk.see(reader, new AskId(id))).values(), marked.errors())));
    }

    @GET
    @Path("{id}/progress")
    public Page progress(@PathParam("id") UUID id) {
        View part = views.progress(caller.reader(), new AskId(id));
        return Page.of(part);
    }

    @POST
    @Path("{id}/pause")
    public Response pause(@PathParam("id") UUID id) {
        running.pause(caller.reader(), new AskId(id));
        return to(new AskId(id), "", "notice.saved");
    }

    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") UUID id) {
        running.resume(caller.reader(), new AskId(id));
        return to(new AskId(id), "", "notice.saved");
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") UUID id) {
        running.cancel(caller.reader(), new AskId(id));
        return to(new AskId(id), "", "flash.batch.cancelled");
    }

    @POST
    @Path("{id}/priority")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object prefer(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return faults.attempt(form, () -> {
            running.prefer(caller.reader(), new AskId(id), SettingsFields.number("priority", form.value("priority")));
            return to(new AskId(id), "", "notice.saved");
        }, marked -> views.page(caller.reader(), new AskId(id), marked));
    }

    @POST
    @Path("{id}/exports")
    public Response export(@PathParam("id") UUID id, @FormParam("named") @DefaultValue("") String named) {
        exports.order(caller.reader(), new AskId(id), named.equals("yes"));
        return to(new AskId(id), "", "flash.batch.export");
    }

    @POST
    @Path("{id}/copy")
    public Response copy(@PathParam("id") UUID id) {
        return to(desk.copy(caller.reader(), new AskId(id)), "", "flash.batch.copied");
    }

    @POST
    @Path("{id}/discard")
    public Response discard(@PathParam("id") UUID id) {
        desk.discard(caller.reader(), new AskId(id));
        flash.say("flash.batch.discarded");
        return Response.seeOther(URI.create("/batches")).build();
    }

    /** @throws org.cadre.asks.NotAllowedNow where it is none of the reader's */
    private Batch draft(AskId id) {
        return desk.editable(caller.reader(), id);
    }

    private NewAsk words(Form form) {
        return AskJson.wanted(form.value("title"), form.value("text"), Arrays.asList(form.value("tags").split(",")),
                caller.reader().language(), form.value("classification"), form.value("urgency"))
                .wishing(new NewWishes(named(form, "mustHave"), named(form, "niceToHave"),
                        Optional.of(form.value("pool"))))
                .labelled(views.handling(form))
                .behind(Optional.of(form.value("wall")).filter(one -> !one.isEmpty())
                        .map(one -> new WallId(id("wall", one))));
    }

    private static List<String> named(Form form, String field) {
        return Arrays.asList(form.value(field).split(","));
    }

    private static UUID id(String sent) {
        return id("saved", sent);
    }

    private static UUID id(String field, String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException _) {
            throw new BadInput(field, sent, Message.of("bad.id"));
        }
    }

    private Response to(AskId id, String step, String said) {
        flash.say(said);
        return Response.seeOther(URI.create("/batches/" + id + step)).build();
    }
}
