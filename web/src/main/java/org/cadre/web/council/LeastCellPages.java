package org.cadre.web.council;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
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

import org.cadre.consents.LeastCell;
import org.cadre.consents.LeastCellDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.office.Office;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.security.Caller;

/** Under which size counts of people are left out. */
@Path("/least-cells")
@RequestScoped
@RolesAllowed({Role.COUNCIL, Role.GOVERNORS})
public class LeastCellPages {
    @Inject
    LeastCellDesk desk;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    @RolesAllowed({Role.COUNCIL, Role.GOVERNORS, Role.AUDITORS})
    public Page see() {
        return Page.of(view(Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object ask(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.ask(caller.reader(), form.value("site"), size(form.value("size")), form.value("reason"));
        } catch (BadInput bad) {
            return Page.invalid(view(faults.mark(form, bad)));
        }
        return done("flash.least-cell.asked");
    }

    @POST
    @Path("{id}/grant")
    public Response grant(@PathParam("id") UUID id) {
        return decided(id, desk::grant);
    }

    @POST
    @Path("{id}/refuse")
    public Response refuse(@PathParam("id") UUID id) {
        return decided(id, desk::refuse);
    }

    private Response decided(UUID id, BiConsumer<Reader, UUID> deed) {
        deed.accept(caller.reader(), id);
        return done("notice.saved");
    }

    private Response done(String said) {
        flash.say(said);
        return Response.seeOther(URI.create("/least-cells")).build();
    }

    private static int size(String sent) {
        try {
            return Integer.parseInt(sent.strip());
        } catch (NumberFormatException _) {
            throw new BadInput("size", sent, Message.of("bad.range", LeastCellDesk.LEAST, LeastCellDesk.MOST));
        }
    }

    private LeastCellsView view(Form form) {
        var reader = caller.reader();
        var sites = desk.sites(reader);
        List<LeastCell> wishes = desk.all(reader);
        var named = People.from(people.named(wishes.stream()
                .flatMap(wish -> Stream.concat(Stream.of(wish.askedBy()), wish.decidedBy().stream())).toList()));
        return new LeastCellsView(
                sites.entrySet().stream().map(one -> new LeastCellsView.Site(one.getKey(), one.getValue())).toList(),
                wishes.stream().map(wish -> line(reader, wish, named)).toList(),
                Optional.of(form).filter(_ -> Office.holds(reader, Role.WORKS_COUNCIL, Role.GOVERNANCE)),
                sites.keySet().stream().map(site -> Option.of(site, site)).toList(), LeastCellDesk.LEAST,
                LeastCellDesk.MOST);
    }

    private LeastCellsView.Line line(Reader reader, LeastCell wish, Function<ColleagueId, Person> named) {
        return new LeastCellsView.Line(wish.id().toString(), wish.site(), wish.size(), wish.reason(),
                named.apply(wish.askedBy()), wish.askedAt(),
                wish.open() ? "WAITING" : wish.granted() ? "GRANTED" : "REFUSED", wish.decidedBy().map(named),
                desk.mayGrant(reader, wish), desk.mayRefuse(reader, wish));
    }
}
