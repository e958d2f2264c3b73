package org.cadre.web.tasks;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.templates.Template;
import org.cadre.templates.TemplateDesk;
import org.cadre.templates.TemplateState;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.screening.Forewarning;
import org.cadre.web.security.Caller;

/** Templates of tasks: proposed by whoever hands out such tasks, agreed to by IT. */
@Path("/tasks/templates")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class TemplatePages {
    @Inject
    TemplateDesk desk;
    @Inject
    Forewarning forewarning;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    public Page see() {
        return Page.of(view(Form.empty().with("effortMinutes", "60")));
    }

    @POST
    public Object propose(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        Reader reader = caller.reader();
        return done(form, "flash.template.proposed", () -> {
            forewarning.before(form, "name", "deliverable", "checklist", "environment", "access", "terms");
            desk.propose(reader, form.value("name"),
                    TaskForm.brief(form, reader.zone(), Optional.empty(), Optional.empty()));
        });
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed(Role.ADMINS)
    public Object approve(@PathParam("id") UUID id) {
        return done(Form.empty(), "flash.template.approved", () -> desk.approve(caller.reader(), id));
    }

    @POST
    @Path("{id}/refuse")
    @RolesAllowed(Role.ADMINS)
    public Object refuse(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return done(form, "flash.template.refused", () -> desk.refuse(caller.reader(), id, form.value("reason")));
    }

    @POST
    @Path("{id}/retire")
    @RolesAllowed(Role.ADMINS)
    public Object retire(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return done(form, "flash.template.retired", () -> desk.retire(caller.reader(), id, form.value("reason")));
    }

    private Object done(Form form, String flashed, Runnable deed) {
        return faults.attempt(form, () -> {
            deed.run();
            flash.say(flashed);
            return Response.seeOther(URI.create("/tasks/templates")).build();
        }, this::view);
    }

    private TemplatesView view(Form form) {
        Reader reader = caller.reader();
        return new TemplatesView(desk.list(reader).stream().map(one -> line(reader, one)).toList(), form);
    }

    private static TemplatesView.Line line(Reader reader, Template one) {
        boolean decides = reader.roles().contains(Role.ADMIN) && (one.state() == TemplateState.APPROVED
                || one.state() == TemplateState.PROPOSED && !one.proposedBy(reader));
        return new TemplatesView.Line(one.id().toString(), one.name(), one.state().name(), one.brief().deliverable(),
                String.join(", ", one.brief().stack()), one.brief().environment(), one.brief().terms(), one.reason(),
                decides);
    }
}
