package org.cadre.web.approvals;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.approvals.ApprovalDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** Approvals on the portal. */
@Path("/approvals")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class ApprovalPages {
    @Inject
    ApprovalDesk desk;
    @Inject
    ApprovalViews views;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(views.list(caller.reader(), Form.empty()));
    }

    @POST
    @Path("deputy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object nameDeputy(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.nameDeputy(caller.reader(), form.value("who"), Days.until(form.value("who"), form.value("until")));
            return done("/approvals", "notice.saved");
        } catch (BadInput bad) {
            return Page.invalid(views.list(caller.reader(), faults.mark(form, bad)));
        }
    }

    @GET
    @Path("{id}")
    public Page see(@PathParam("id") UUID id) {
        return Page.of(view(new AskId(id), Form.empty()));
    }

    @POST
    @Path("{id}/approve")
    public Response approve(@PathParam("id") UUID id) {
        desk.approve(caller.reader(), new AskId(id));
        return done("/approvals", "flash.approval.given");
    }

    @POST
    @Path("{id}/refuse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object refuse(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return said(new AskId(id), form, () -> desk.refuse(caller.reader(), new AskId(id), form.value("words")),
                "/approvals", "flash.approval.refused");
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object giveBack(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return said(new AskId(id), form, () -> desk.giveBack(caller.reader(), new AskId(id), form.value("words")),
                "/approvals", "flash.approval.returned");
    }

    @POST
    @Path("{id}/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object send(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return said(new AskId(id), form,
                () -> desk.sendAgain(caller.reader(), new AskId(id), form.value("title"), form.value("text"),
                        form.value("words")),
                "/approvals/" + id, "flash.approval.sent");
    }

    @POST
    @Path("{id}/appeal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object appeal(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return said(new AskId(id), form, () -> desk.appeal(caller.reader(), new AskId(id), form.value("words")),
                "/approvals/" + id, "flash.approval.appealed");
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") UUID id) {
        desk.withdraw(caller.reader(), new AskId(id));
        return done("/approvals", "flash.approval.withdrawn");
    }

    private Object said(AskId id, Form form, Runnable deed, String to, String told) {
        try {
            deed.run();
            return done(to, told);
        } catch (BadInput bad) {
            return Page.invalid(view(id, faults.mark(form, bad)));
        } catch (AskRefused refused) {
            return new Page(view(id, form.wrong("", Texts.render(refused.ruling().reason(), frames.texts().locale()))),
                    422);
        }
    }

    private ApprovalView view(AskId id, Form form) {
        return views.one(desk.see(caller.reader(), id), form);
    }

    private Response done(String to, String said) {
        flash.say(said);
        return Response.seeOther(URI.create(to)).build();
    }
}
