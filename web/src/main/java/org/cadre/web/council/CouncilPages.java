package org.cadre.web.council;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.consents.ConsentDesk;
import org.cadre.consents.Objections;
import org.cadre.consents.Signal;
import org.cadre.consents.Switched;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** The works council's page. */
@Path("/council")
@RequestScoped
@RolesAllowed(Role.COUNCIL)
public class CouncilPages {
    @Inject
    ConsentDesk desk;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    public Page see(@QueryParam("site") @DefaultValue("") String site) {
        return Page.of(view(site, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object set(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        String site = form.value("site");
        try {
            desk.set(caller.reader(), site, Arrays.stream(Signal.values())
                    .filter(one -> one.name().equals(form.value("signal"))).findFirst()
                    .orElseThrow(() -> new BadInput("signal", form.value("signal"), Message.of("bad.missing"))),
                    form.value("allowed").equals("true"), form.value("reason"));
        } catch (BadInput bad) {
            return Page.invalid(view(site, faults.mark(form, bad)));
        }
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/council?site=" + URLEncoder.encode(site, StandardCharsets.UTF_8)))
                .build();
    }

    private static CouncilView.Objecting objecting(Objections found) {
        return new CouncilView.Objecting(found.least(), found.tables().entrySet().stream()
                .map(one -> new CouncilView.Count(one.getKey().name(), one.getValue().at(0, 0),
                        one.getValue().at(0, 1)))
                .toList());
    }

    private CouncilView view(String wanted, Form form) {
        var reader = caller.reader();
        var t = frames.texts();
        List<String> sites = desk.sites(reader);
        String site = sites.contains(wanted) ? wanted : sites.stream().findFirst().orElse("");
        List<Switched> history = site.isEmpty() ? List.of() : desk.history(reader, site);
        var person = People.from(people.named(history.stream().map(Switched::by).toList()));
        return new CouncilView(site, sites.stream().map(one -> Option.of(one, one)).toList(), site.isEmpty()
                ? List.of()
                : desk.standing(reader, site).stream()
                        .map(one -> new CouncilView.Factor(one.signal().name(), one.site())).toList(),
                Arrays.stream(Signal.values()).map(one -> Option.of(one.name(), t.text("signal." + one))).toList(),
                Stream.of("true", "false").map(one -> Option.of(one, t.text("council.allowed." + one))).toList(),
                Optional.of(site).filter(one -> !one.isEmpty())
                        .map(one -> objecting(desk.objections(reader, one))),
                history.stream().map(one -> new CouncilView.Switch(one.signal().name(), one.allowed(), one.reason(),
                        person.apply(one.by()).name(), one.at())).toList(),
                form.value("site").isEmpty() ? form.with("site", site) : form);
    }
}
