package org.cadre.web.rules;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
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

import org.cadre.conditions.Sentence;
import org.cadre.conditions.Term;
import org.cadre.conditions.Vocabulary;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Stage;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.replay.ReplayDesk;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.RuleText;
import org.cadre.rulemaking.RuleDesk;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.language.Languages;
import org.cadre.web.security.Caller;

/** Where a rule is written, tested and tried on the past. */
@Path("/rule-editor")
@RequestScoped
@RolesAllowed(Role.GOVERNORS)
public class RuleEditorPages {
    @Inject
    RuleDesk desk;
    @Inject
    ReplayDesk replays;
    @Inject
    RuleWords words;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    /** @param rule to begin with, or empty for a new one */
    @GET
    public Page begin(@QueryParam("rule") @DefaultValue("") String rule) {
        var form = rule.isEmpty()
                ? Form.empty().with("stage", Stage.INTAKE.name()).with("mode", Mode.AUDIT.name()).with("scope", "true")
                : RuleForms.of(desk.latest(caller.reader(), rule).text(), caller.reader().zone());
        return Page.of(view(form.with("days", "30"), Optional.empty(), Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object edit(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var reader = caller.reader();
        try {
            var text = RuleForms.text(form, reader.zone());
            if (form.value("act").equals("keep")) {
                var id = desk.draft(reader, text);
                flash.say("notice.saved");
                return Response.seeOther(URI.create("/rules/" + id.name() + "?version=" + id.version())).build();
            }
            var tests = TestsView.of(desk.test(reader, text));
            return Page.of(view(form, Optional.of(tests), form.value("act").equals("replay")
                    ? Optional.of(replay(text, form.value("days")))
                    : Optional.empty()));
        } catch (BadInput bad) {
            return Page.invalid(view(faults.mark(form, RuleForms.onFields(bad)), Optional.empty(), Optional.empty()));
        }
    }

    private ReplayView replay(RuleText text, String days) {
        try {
            return ReplayView.of(replays.replay(caller.reader(), text, Integer.parseInt(days.strip()),
                    Optional.empty()));
        } catch (NumberFormatException _) {
            throw new BadInput("days", days, Message.of("bad.number"));
        }
    }

    private RuleEditorView view(Form form, Optional<TestsView> tests, Optional<ReplayView> replay) {
        var stage = Arrays.stream(Stage.values()).filter(one -> one.name().equals(form.value("stage"))).findFirst()
                .orElse(Stage.INTAKE);
        return new RuleEditorView(form, options("rules.stage.", Stage.values()),
                options("rules.effect.", Effect.values()), approvers(), options("rules.mode.", Mode.values()),
                Languages.all(), facts(stage), words.sentence(stage, form.value("when")), tests, replay);
    }

    private List<RuleEditorView.FactLine> facts(Stage stage) {
        Vocabulary known = desk.inForce(caller.reader()).vocabulary(stage);
        var ofTheAsk = known.ofTheAsk();
        return known.facts().values().stream()
                .map(fact -> new RuleEditorView.FactLine(fact.name(), fact.type().name(),
                        Texts.render(Sentence.of(new Term.Known(fact.name())), frames.texts().locale()),
                        ofTheAsk.find(fact.name()).isPresent()))
                .sorted(Comparator.comparing(RuleEditorView.FactLine::name)).toList();
    }

    private List<Option> approvers() {
        var t = frames.texts();
        return Stream.concat(Stream.of(Option.of("", t.text("rules.approver.none"))),
                Stream.concat(Stream.of("MANAGER"),
                        Arrays.stream(Role.values()).filter(role -> role != Role.EMPLOYEE).map(Role::name))
                        .map(who -> Option.of(who, t.text("rules.approver." + who))))
                .toList();
    }

    private List<Option> options(String key, Enum<?>[] values) {
        return Arrays.stream(values).map(one -> Option.of(one.name(), frames.texts().text(key + one.name()))).toList();
    }
}
