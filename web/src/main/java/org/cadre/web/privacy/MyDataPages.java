package org.cadre.web.privacy;

import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.cadre.authorisations.Authorisation;
import org.cadre.authorisations.AuthorisationDesk;
import org.cadre.consents.ConsentDesk;
import org.cadre.consents.Signal;
import org.cadre.consents.Switched;
import org.cadre.disclosure.DisclosureDesk;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Role;
import org.cadre.privacy.PrivacyDesk;
import org.cadre.retention.RetentionDesk;
import org.cadre.web.Flash;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.recertifications.AccessLines;
import org.cadre.web.security.Caller;

/** What Cadre uses about me. */
@Path("/me/data")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class MyDataPages {
    @Inject
    PrivacyDesk desk;
    @Inject
    ConsentDesk consents;
    @Inject
    DisclosureDesk disclosure;
    @Inject
    RetentionDesk retention;
    @Inject
    AuthorisationDesk authorisations;
    @Inject
    AccessLines lines;
    @Inject
    Colleagues colleagues;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Flash flash;
    @Inject
    Clock clock;

    @GET
    public Page see() {
        var reader = caller.reader();
        var history = consents.mySite(reader);
        var about = desk.aboutMe(reader);
        var person = People.from(people.named(Stream.of(history.stream().map(Switched::by),
                about.authorisations().stream().flatMap(MyDataPages::verifiers),
                about.access().stream().flatMap(item -> item.decider().stream())).flatMap(some -> some).toList()));
        return Page.of(new MyDataView(colleagues.get(reader.id()).site(),
                disclosure.mine(reader).entrySet().stream()
                        .map(one -> new MyDataView.Seen(one.getKey().name(), one.getValue().name())).toList(),
                about, about.authorisations().stream().map(one -> authorised(one, person)).toList(),
                about.access().stream().map(item -> new MyDataView.Access(item.kind().name(), lines.what(item),
                        item.quarter(), item.state().name(), item.decider().map(person).map(Person::name),
                        item.decidedAt(), item.reason())).toList(),
                consents.mine(reader).stream().map(one -> new MyDataView.Signal(one.signal().name(), one.site(),
                        one.objected(), one.used(), Signal.personal().contains(one.signal()))).toList(),
                history.stream().map(one -> new MyDataView.Switch(one.signal().name(), one.allowed(), one.reason(),
                        person.apply(one.by()).name(), one.at())).toList(),
                retention.inForce().stream().map(one -> new MyDataView.Kept(one.kind().name(),
                        one.level().map(Classification::name).orElse(""), one.days())).toList(),
                ArchiveLine.of(desk.exports(reader), clock.instant()),
                desk.mine(reader).map(one -> new MyDataView.Erased(one.state().name(), one.deadline(), one.reason()))));
    }

    private static Stream<ColleagueId> verifiers(Authorisation one) {
        return Stream.concat(Stream.of(one.requester()), one.decider().stream());
    }

    private MyDataView.Authorised authorised(Authorisation one, Function<ColleagueId, Person> person) {
        var today = authorisations.today();
        return new MyDataView.Authorised(one.regime().name(), one.scope(), one.stateOn(today).name(), one.validUntil(),
                one.endingOn(today), person.apply(one.requester()).name(),
                one.decider().map(person).map(Person::name));
    }

    @POST
    @Path("/export")
    public Response export() {
        desk.export(caller.reader());
        flash.say("flash.export");
        return back();
    }

    @POST
    @Path("/objection")
    public Response object(@FormParam("signal") @DefaultValue("") String signal,
            @FormParam("objects") @DefaultValue("false") boolean objects) {
        consents.object(caller.reader(), Signals.named(signal), objects);
        flash.say("notice.saved");
        return back();
    }

    @POST
    @Path("/erasure")
    public Response erase() {
        desk.askToBeErased(caller.reader());
        flash.say("flash.erasure");
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/me/data")).build();
    }
}
