package org.cadre.web.waivers;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.stream.Stream;

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

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Role;
import org.cadre.rulemaking.RuleDesk;
import org.cadre.rulemaking.RuleException;
import org.cadre.rulemaking.WaiverDesk;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** For which cases a rule does not count, for a time. */
@Path("/rule-exceptions")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
public class RuleExceptionPages {
    @Inject
    WaiverDesk desk;
    @Inject
    RuleDesk rules;
    @Inject
    Colleagues colleagues;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Flash flash;
    @Inject
    Clock clock;

    @GET
    public Page list() {
        return Page.of(view(Form.empty()));
    }

    @POST
    @RolesAllowed(Role.GOVERNORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object ask(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            var starts = form.value("starts").isBlank() ? clock.instant() : midnight(form, "starts", 0);
            desk.except(caller.reader(), form.value("rule"), form.value("cases"), form.value("reason"), owner(form),
                    starts, midnight(form, "ends", 1));
        } catch (BadInput bad) {
            return Page.invalid(view(faults.mark(form, bad)));
        }
        return done();
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed(Role.GOVERNORS)
    public Response approve(@PathParam("id") UUID id) {
        desk.approve(caller.reader(), id);
        return done();
    }

    @POST
    @Path("{id}/revoke")
    @RolesAllowed(Role.GOVERNORS)
    public Response revoke(@PathParam("id") UUID id) {
        desk.revoke(caller.reader(), id);
        return done();
    }

    private Response done() {
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/rule-exceptions")).build();
    }

    private RuleExceptionsView view(Form form) {
        var reader = caller.reader();
        var now = clock.instant();
        var all = desk.exceptions(reader);
        var person = People.from(people.named(all.stream().flatMap(one -> Stream
                .concat(Stream.of(one.owner(), one.askedBy()), one.approvedBy().stream())).toList()));
        boolean writes = reader.roles().contains(Role.GOVERNANCE);
        return new RuleExceptionsView(all.stream().map(one -> {
            String state = state(one, now);
            boolean open = !state.equals("REVOKED") && !state.equals("OVER");
            return new RuleExceptionsView.Line(one.id().toString(), one.rule(), one.cases(), one.reason(),
                    person.apply(one.owner()), person.apply(one.askedBy()), one.starts(), one.ends(),
                    one.approvedBy().map(person), state,
                    writes && state.equals("WAITS") && !one.askedBy().equals(reader.id()), writes && open);
        }).toList(), writes, form, rules.inForce(reader).rules().stream()
                .map(rule -> Option.of(rule.id(), rule.title())).toList());
    }

    private static String state(RuleException one, Instant now) {
        if (one.revokedBy().isPresent())
            return "REVOKED";
        if (!now.isBefore(one.ends()))
            return "OVER";
        if (one.approvedBy().isEmpty())
            return "WAITS";
        return one.counts(now) ? "COUNTS" : "LATER";
    }

    /** The reader where nobody is named. */
    private ColleagueId owner(Form form) {
        String sent = form.value("owner").strip();
        return sent.isEmpty()
                ? caller.reader().id()
                : colleagues.meant(sent).filter(one -> !one.machine()).map(Colleague::id)
                        .orElseThrow(() -> new BadInput("owner", sent, Message.of("bad.colleague")));
    }

    private Instant midnight(Form form, String field, int daysLater) {
        try {
            return LocalDate.parse(form.value(field)).plusDays(daysLater).atStartOfDay(caller.reader().zone())
                    .toInstant();
        } catch (DateTimeParseException _) {
            throw new BadInput(field, form.value(field), Message.of("bad.date"));
        }
    }
}
