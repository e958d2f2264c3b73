package org.cadre.web.authorisations;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

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

import org.cadre.authorisations.Authorisation;
import org.cadre.authorisations.AuthorisationDesk;
import org.cadre.authorisations.AuthorisationId;
import org.cadre.authorisations.AuthorisationState;
import org.cadre.authorisations.Regime;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** Authorisations on the portal, for the office. */
@Path("/authorisations")
@RequestScoped
@RolesAllowed(Role.GOVERNORS)
public class AuthorisationPages {
    @Inject
    AuthorisationDesk desk;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(view(Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object request(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.request(caller.reader(), Wishes.of(form.value("person"), form.value("regime"), form.value("scope"),
                    form.value("validUntil")));
            return done("flash.authorisation.requested");
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(form));
        }
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

    @POST
    @Path("{id}/revoke")
    public Response revoke(@PathParam("id") UUID id) {
        return decided(id, desk::revoke);
    }

    private Response decided(UUID id, BiConsumer<Reader, AuthorisationId> deed) {
        deed.accept(caller.reader(), new AuthorisationId(id));
        return done("notice.saved");
    }

    private Response done(String said) {
        flash.say(said);
        return Response.seeOther(URI.create("/authorisations")).build();
    }

    private AuthorisationsView view(Form form) {
        var all = desk.all(caller.reader());
        var named = People.from(people.named(all.stream().map(Authorisation::person).toList()));
        var lines = all.stream().map(one -> line(one, named.apply(one.person()))).toList();
        List<Option> regimes = Arrays.stream(Regime.values())
                .map(one -> Option.of(one.name(), frames.texts().text("authorisation." + one))).toList();
        return new AuthorisationsView(lines, form, regimes);
    }

    private AuthorisationsView.Line line(Authorisation one, org.cadre.web.Person person) {
        var today = desk.today();
        var state = one.stateOn(today);
        var me = caller.reader().id();
        return new AuthorisationsView.Line(one.id().toString(), person, one.regime().name(), one.scope(),
                one.validUntil(), state.name(),
                one.endingOn(today),
                state == AuthorisationState.REQUESTED && !one.requester().equals(me) && !one.person().equals(me),
                state == AuthorisationState.GRANTED);
    }
}
