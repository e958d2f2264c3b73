package org.cadre.web.duplicates;

import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;

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

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Asks;
import org.cadre.asks.Markdown;
import org.cadre.asks.NotAllowedNow;
import org.cadre.duplicates.DuplicateDesk;
import org.cadre.duplicates.DuplicateId;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.search.SearchDesk;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** Marks and merges duplicates on the portal. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class DuplicatePages {
    private static final Pattern ID = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final int MOST = 6;

    @Inject
    DuplicateDesk desk;
    @Inject
    Asks asks;
    @Inject
    SearchDesk search;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    @Path("asks/{id}/duplicate")
    public Page choose(@PathParam("id") UUID id) {
        return Page.of(view(new AskId(id), Form.empty()));
    }

    @POST
    @Path("asks/{id}/duplicate")
    public Object mark(@PathParam("id") UUID id, @FormParam("target") @DefaultValue("") String target) {
        var language = frames.texts().locale();
        var form = Form.empty().with("target", target);
        asks.seenBy(caller.reader(), new AskId(id));
        try {
            desk.mark(caller.reader(), new AskId(id), id(target));
            flash.say("flash.marked");
            return page(new AskId(id));
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong("target", Texts.render(fault.reason(), language));
        } catch (NotAllowedNow no) {
            form = form.wrong("target", Texts.render(no.reason(), language));
        } catch (AskNotFound _) {
            form = form.wrong("target", frames.texts().text("duplicate.nosuch"));
        }
        return Page.invalid(view(new AskId(id), form));
    }

    @POST
    @Path("asks/{id}/duplicate/unmark")
    public Response unmark(@PathParam("id") UUID id) {
        desk.unmark(caller.reader(), new AskId(id));
        return page(new AskId(id));
    }

    @POST
    @Path("asks/{id}/duplicate/merge")
    public Response merge(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        var target = desk.merge(caller.reader(), new AskId(id), reason);
        flash.say("flash.merged");
        return page(target);
    }

    @POST
    @Path("duplicates/{id}/undo")
    public Response undo(@PathParam("id") UUID id) {
        return page(desk.undo(caller.reader(), new DuplicateId(id)));
    }

    private DuplicateView view(AskId id, Form form) {
        Ask ask = asks.seenBy(caller.reader(), id);
        String text = ask.title() + "\n" + Markdown.text(ask.body());
        var similar = search.similar(caller.reader(), text, MOST).stream().filter(one -> !one.id().equals(id))
                .map(one -> new DuplicateView.Similar(one.id().toString(), one.title(), one.answers())).toList();
        return new DuplicateView(id.toString(), ask.title(), similar, form);
    }

    private static AskId id(String sent) {
        var found = ID.matcher(sent);
        if (!found.find())
            throw new BadInput("target", sent, Message.of("bad.missing"));
        return new AskId(UUID.fromString(found.group(1)));
    }

    private static Response page(AskId id) {
        return Response.seeOther(URI.create("/asks/" + id)).build();
    }
}
