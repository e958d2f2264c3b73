package org.cadre.web.discovery;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

import org.cadre.discovery.Discovery;
import org.cadre.discovery.DiscoveryDesk;
import org.cadre.discovery.DiscoveryId;
import org.cadre.discovery.Wanted;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.privacy.ArchiveLine;
import org.cadre.web.security.Caller;

/** Evidence for a purpose. */
@Path("/records/evidence")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
public class EvidencePages {
    @Inject
    DiscoveryDesk desk;
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
    public Page see() {
        return Page.of(view(Form.empty()));
    }

    @POST
    @RolesAllowed(Role.GOVERNORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object request(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.request(caller.reader(), form.value("purpose"), new Wanted(form.value("words"), day(form, "from"),
                    day(form, "until"), named(form.value("people"))));
        } catch (BadInput bad) {
            return Page.invalid(view(faults.mark(form, bad)));
        }
        return back();
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Role.GOVERNORS)
    public Response approve(@PathParam("id") UUID id) {
        desk.approve(caller.reader(), new DiscoveryId(id));
        return back();
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(Role.GOVERNORS)
    public Response refuse(@PathParam("id") UUID id) {
        desk.refuse(caller.reader(), new DiscoveryId(id));
        return back();
    }

    private Optional<Instant> day(Form form, String field) {
        String sent = form.value(field).strip();
        try {
            return sent.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(sent).atStartOfDay(caller.reader().zone()).toInstant());
        } catch (DateTimeParseException _) {
            throw new BadInput(field, sent, Message.of("bad.date"));
        }
    }

    /** Names or addresses, parted by commas. */
    private List<ColleagueId> named(String sent) {
        return Arrays.stream(sent.split(",")).map(String::strip).filter(one -> !one.isEmpty())
                .map(one -> colleagues.meant(one).map(Colleague::id)
                        .orElseThrow(() -> new BadInput("people", one, Message.of("hold.nothing-found"))))
                .toList();
    }

    private EvidenceView view(Form form) {
        var reader = caller.reader();
        var all = desk.newest(reader);
        var person = People.from(people.named(all.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.requestedBy()), one.wanted().people().stream())).toList()));
        boolean governor = reader.roles().contains(Role.GOVERNANCE);
        return new EvidenceView(all.stream().map(one -> new EvidenceView.Line(one.id().toString(), one.purpose(),
                one.wanted().words(), one.wanted().from(), one.wanted().until(),
                one.wanted().people().stream().map(person).toList(), person.apply(one.requestedBy()), one.requestedAt(),
                one.state().name(),
                governor && one.state() == Discovery.State.OPEN && !one.requestedBy().equals(reader.id()))).toList(),
                ArchiveLine.of(desk.archives(reader), clock.instant()), governor, form);
    }

    private Response back() {
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/records/evidence")).build();
    }
}
