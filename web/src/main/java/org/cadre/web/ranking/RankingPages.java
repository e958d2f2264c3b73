package org.cadre.web.ranking;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.cadre.index.Model;
import org.cadre.learning.LearningDesk;
import org.cadre.learning.Trial;
import org.cadre.office.Office;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.tuning.Comparison;
import org.cadre.tuning.TuningId;
import org.cadre.tuning.TuningState;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.security.Caller;

/** The office's page of how experts are ranked. */
@Path("/ranking")
@RequestScoped
@RolesAllowed(Role.GOVERNORS)
public class RankingPages {
    @Inject
    LearningDesk desk;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    public Page see() {
        return Page.of(view(Form.empty()));
    }

    @POST
    public Object learn() {
        return done(() -> desk.learn(caller.reader()), "flash.ranking.learning");
    }

    @POST
    @Path("{id}/activate")
    public Object activate(@PathParam("id") UUID id) {
        return done(() -> desk.activate(caller.reader(), new TuningId(id)), "flash.ranking.activated");
    }

    @POST
    @Path("{id}/retire")
    public Object retire(@PathParam("id") UUID id) {
        return done(() -> desk.retire(caller.reader(), new TuningId(id)), "flash.ranking.retired");
    }

    private Object done(Runnable deed, String said) {
        return faults.attempt(Form.empty(), () -> {
            deed.run();
            flash.say(said);
            return Response.seeOther(URI.create("/ranking")).build();
        }, this::view);
    }

    private RankingView view(Form form) {
        var reader = caller.reader();
        var trials = desk.all(reader);
        var named = People.from(people.named(trials.stream().map(one -> one.tuning().askedBy()).toList()));
        boolean governs = Office.holds(reader, Role.GOVERNANCE);
        boolean learning = trials.stream().anyMatch(one -> one.tuning().state() == TuningState.LEARNING);
        return new RankingView(trials.stream().map(one -> line(one, governs, named)).toList(), form,
                governs && !learning, learning, LearningDesk.TRIALS);
    }

    private static RankingView.Line line(Trial one, boolean governs, Function<ColleagueId, Person> named) {
        var tuning = one.tuning();
        var state = tuning.state();
        return new RankingView.Line(tuning.id().value().toString(), tuning.number(), state.name(),
                named.apply(tuning.askedBy()), tuning.askedAt(), tuning.questions(),
                Optional.of(one.comparison()).filter(trial -> trial.questions() > 0).map(RankingPages::trial),
                tuning.model().map(RankingPages::weights).orElse(List.of()), one.mayActivate(),
                governs && (state == TuningState.SHADOW || state == TuningState.ACTIVE));
    }

    private static RankingView.Trial trial(Comparison trial) {
        return new RankingView.Trial(trial.questions(), trial.used(), trial.tried(), trial.low(), trial.high());
    }

    private static List<RankingView.Weight> weights(Model model) {
        Map<String, Double> shipped = Model.shipped().words();
        return model.words().entrySet().stream().map(one -> new RankingView.Weight(one.getKey(),
                shipped.getOrDefault(one.getKey(), 0.0), one.getValue()))
                .filter(one -> one.shipped() != 0 || one.learned() != 0).toList();
    }
}
