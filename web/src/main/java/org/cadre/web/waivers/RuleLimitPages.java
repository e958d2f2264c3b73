package org.cadre.web.waivers;

import java.net.URI;

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

import org.cadre.conditions.FactType;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.people.Role;
import org.cadre.rulebook.Parameter;
import org.cadre.rulemaking.WaiverDesk;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** Thresholds that change without their rules. */
@Path("/rule-limits")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
public class RuleLimitPages {
    @Inject
    WaiverDesk desk;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(view("", Form.empty()));
    }

    @POST
    @Path("{name}")
    @RolesAllowed(Role.GOVERNORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object set(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.set(caller.reader(), name, form.value("value"), form.value("reason"));
        } catch (BadInput bad) {
            return Page.invalid(view(name, faults.mark(form, new BadInput(bad.faults().stream().map(
                    fault -> new Fault(fault.field() + "-" + name, fault.value(), fault.reason())).toList()))));
        }
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/rule-limits")).build();
    }

    private RuleLimitsView view(String changed, Form form) {
        var reader = caller.reader();
        return new RuleLimitsView(desk.limits(reader).stream()
                .map(limit -> new RuleLimitsView.Line(limit.name(), limit.title(), limit.type().name(),
                        limit.name().equals(changed) ? form : value(limit)))
                .toList(), reader.roles().contains(Role.GOVERNANCE), form);
    }

    private static Form value(Parameter limit) {
        return Form.empty().with("value", FactType.written(limit.value()));
    }
}
