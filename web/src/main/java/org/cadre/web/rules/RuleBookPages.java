package org.cadre.web.rules;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.rulemaking.RuleDesk;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** A whole book, out to version control and in from there. */
@Path("/rulebook")
@RequestScoped
@RolesAllowed(Role.GOVERNORS)
public class RuleBookPages {
    @Inject
    RuleDesk desk;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    public Page begin() {
        return Page.of(new RuleBookView(Form.empty(), List.of()));
    }

    @GET
    @Path("export.yaml")
    @Produces("application/yaml;charset=utf-8")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    public Response export() {
        return Response.ok(desk.export(caller.reader()))
                .header("Content-Disposition", "attachment; filename=\"rulebook.yaml\"").build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object take(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            if (form.value("act").equals("draft")) {
                flash.say("rules.book.drafted", desk.importBook(caller.reader(), form.value("book")).size());
                return Response.seeOther(URI.create("/rules")).build();
            }
            return Page.of(new RuleBookView(form, desk.test(caller.reader(), form.value("book")).entrySet().stream()
                    .map(run -> new RuleBookView.Run(run.getKey(), TestsView.of(run.getValue()))).toList()));
        } catch (BadInput bad) {
            return Page.invalid(new RuleBookView(faults.mark(form, inOneField(bad)), List.of()));
        }
    }

    /** The book is one field here, and each fault says where in it. */
    private static BadInput inOneField(BadInput bad) {
        return new BadInput(bad.faults().stream().map(fault -> new Fault("book", fault.value(),
                Message.of("bad.in-test", fault.field(), fault.reason()))).toList());
    }
}
