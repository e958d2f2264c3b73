package org.cadre.web.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Texts;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.simulator.Simulation;
import org.cadre.simulator.SimulationDesk;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.asks.AskJson;
import org.cadre.web.security.Caller;
import org.cadre.wishes.NewWishes;

/** Trying a question out on the portal. */
@Path("/simulator")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class SimulatorPages {
    @Inject
    SimulationDesk desk;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    @GET
    public Page blank() {
        return Page.of(view(Form.empty().with("classification", Classification.PUBLIC.name()), Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page simulate(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        Reader reader = caller.reader();
        try {
            var wanted = AskJson.wanted("", form.value("text"), List.of(), reader.language(),
                    form.value("classification"), "")
                    .wishing(new NewWishes(names(form, "mustHave"), names(form, "niceToHave"), Optional.empty()));
            return Page.of(view(form, Optional.of(result(desk.simulate(reader, wanted)))));
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(form, Optional.empty()));
        }
    }

    private SimulatorView view(Form form, Optional<SimulatorView.Result> result) {
        var t = frames.texts();
        var classifications = Arrays.stream(Classification.values()).filter(caller.reader().clearance()::covers)
                .map(level -> Option.of(level.name(), t.text("classification." + level))).toList();
        return new SimulatorView(form, classifications, result);
    }

    private SimulatorView.Result result(Simulation found) {
        var person = People.from(people.named(Stream.concat(found.ranking().stream().map(Simulation.Ranked::who),
                found.exclusions().stream().flatMap(one -> one.people().stream())).toList()));
        return new SimulatorView.Result(found.ranking().stream()
                .map(one -> new SimulatorView.Ranked(person.apply(one.who()), one.factors().stream()
                        .map(share -> new SimulatorView.Share(
                                Texts.render(share.what(), frames.texts().locale()), share.percent()))
                        .toList()))
                .toList(),
                found.exclusions().stream()
                        .map(one -> new SimulatorView.Excluded(one.cause().name(),
                                one.people().stream().map(person).toList(), one.number()))
                        .toList(),
                found.named(), found.least());
    }

    private static List<String> names(Form form, String field) {
        return Arrays.asList(form.value(field).split(","));
    }
}
