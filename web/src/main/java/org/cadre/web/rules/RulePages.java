package org.cadre.web.rules;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.Cursor;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.RuleId;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.replay.Firing;
import org.cadre.replay.ReplayDesk;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulemaking.RuleDesk;
import org.cadre.rulemaking.RuleStop;
import org.cadre.rulemaking.RuleVersion;
import org.cadre.rulemaking.VersionState;
import org.cadre.rulemaking.WaiverDesk;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.revisions.DiffView;
import org.cadre.web.security.Caller;

/** Rules and what becomes of them. */
@Path("/rules")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
public class RulePages {
    @Inject
    RuleDesk desk;
    @Inject
    WaiverDesk waivers;
    @Inject
    ReplayDesk replays;
    @Inject
    RuleWords words;
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
        var reader = caller.reader();
        var fired = replays.firings(reader);
        var stopped = waivers.stops(reader).stream().filter(RulePages::standing).map(RuleStop::rule)
                .collect(Collectors.toSet());
        var underWay = desk.underWay(reader);
        var person = People.from(people.named(underWay.stream().map(RuleVersion::author).toList()));
        return Page.of(new RulesView(desk.rules(reader).stream().map(rule -> {
            var text = rule.text();
            var met = Optional.ofNullable(fired.get(text.id()));
            return new RulesView.Line(text.id(), text.title(), text.stage().name(), text.effect().name(),
                    text.mode().name(), rule.id().version(), met.map(Firing::refused).orElse(0L),
                    met.map(Firing::wouldHaveRefused).orElse(0L), met.map(Firing::last),
                    stopped.contains(text.id()));
        }).toList(), underWay.stream()
                .map(one -> new RulesView.Waiting(one.id().name(), one.id().version(), one.text().title(),
                        one.state().name(), person.apply(one.author()), one.draftedAt(), mayDecide(reader, one)))
                .toList(), mayWrite(reader)));
    }

    /** @param version the one to look at; the newest that is alive where it is 0 */
    @GET
    @Path("{rule}")
    public Page see(@PathParam("rule") String rule, @QueryParam("version") @DefaultValue("0") int version,
            @QueryParam("days") @DefaultValue("0") int days, @QueryParam("cursor") @DefaultValue("") String cursor) {
        var shown = version == 0
                ? desk.latest(caller.reader(), rule)
                : desk.see(caller.reader(), new RuleId(rule, version));
        if (days == 0)
            return Page.of(view(shown, Optional.empty(), Form.empty()));
        var form = Form.empty().with("days", Integer.toString(days));
        try {
            var replay = replays.replay(caller.reader(), shown.text(), days,
                    Optional.of(cursor).filter(sent -> !sent.isEmpty()).map(Cursor::parse));
            return Page.of(view(shown, Optional.of(ReplayView.of(replay)), form));
        } catch (BadInput bad) {
            return Page.invalid(view(shown, Optional.empty(), marked(form, bad, "days")));
        }
    }

    @POST
    @Path("{rule}/versions/{version}/propose")
    @RolesAllowed(Role.GOVERNORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object propose(@PathParam("rule") String rule, @PathParam("version") int version,
            MultivaluedMap<String, String> sent) {
        return tried(new RuleId(rule, version), Form.sent(sent), "reason", (id, form) -> desk
                .propose(caller.reader(), id, form.value("reason"), day(form.value("starts"))));
    }

    @POST
    @Path("{rule}/versions/{version}/approve")
    @RolesAllowed(Role.GOVERNORS)
    public Object approve(@PathParam("rule") String rule, @PathParam("version") int version) {
        return tried(new RuleId(rule, version), Form.empty(), "", (id, _) -> desk.approve(caller.reader(), id));
    }

    @POST
    @Path("{rule}/versions/{version}/reject")
    @RolesAllowed(Role.GOVERNORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object reject(@PathParam("rule") String rule, @PathParam("version") int version,
            MultivaluedMap<String, String> sent) {
        return tried(new RuleId(rule, version), Form.sent(sent), "reason",
                (id, form) -> desk.reject(caller.reader(), id, form.value("reason")));
    }

    @POST
    @Path("{rule}/versions/{version}/withdraw")
    @RolesAllowed(Role.GOVERNORS)
    public Response withdraw(@PathParam("rule") String rule, @PathParam("version") int version) {
        desk.withdraw(caller.reader(), new RuleId(rule, version));
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/rules")).build();
    }

    @POST
    @Path("{rule}/versions/{version}/roll-back")
    @RolesAllowed(Role.GOVERNORS)
    public Response rollBack(@PathParam("rule") String rule, @PathParam("version") int version) {
        return done(desk.rollBack(caller.reader(), new RuleId(rule, version)));
    }

    @POST
    @Path("{rule}/stop")
    @RolesAllowed(Role.GOVERNORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object stop(@PathParam("rule") String rule, MultivaluedMap<String, String> sent) {
        return tried(desk.latest(caller.reader(), rule).id(), Form.sent(sent), "stop",
                (id, form) -> waivers.stop(caller.reader(), id.name(), form.value("stop")));
    }

    @POST
    @Path("{rule}/let-go")
    @RolesAllowed(Role.GOVERNORS)
    public Response letGo(@PathParam("rule") String rule) {
        waivers.letGo(caller.reader(), rule);
        return done(desk.latest(caller.reader(), rule).id());
    }

    private interface Deed {
        void on(RuleId id, Form form);
    }

    /** @param field the form's own; what is wrong elsewhere is said of the whole */
    private Object tried(RuleId id, Form form, String field, Deed deed) {
        try {
            deed.on(id, form);
        } catch (BadInput bad) {
            return Page.invalid(view(desk.see(caller.reader(), id), Optional.empty(), marked(form, bad, field)));
        }
        return done(id);
    }

    private Response done(RuleId id) {
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/rules/" + id.name() + "?version=" + id.version())).build();
    }

    private Form marked(Form form, BadInput bad, String field) {
        return faults.mark(form, new BadInput(bad.faults().stream().map(fault -> new BadInput.Fault(
                List.of(field, "starts").contains(fault.field())
                        ? fault.field()
                        : fault.field().equals("reason") ? field : "",
                fault.value(), fault.reason())).toList()));
    }

    private RuleView view(RuleVersion shown, Optional<ReplayView> replay, Form form) {
        var reader = caller.reader();
        var text = shown.text();
        var versions = desk.history(reader, shown.id().name());
        var acts = desk.acts(reader, shown.id().name());
        var named = people.named(Stream.of(versions.stream().map(RuleVersion::author),
                versions.stream().flatMap(one -> one.decidedBy().stream()),
                acts.stream().map(act -> new ColleagueId(act.actor()))).flatMap(some -> some).toList());
        var person = People.from(named);
        var before = versions.stream().filter(one -> one.id().version() < shown.id().version()).findFirst();
        boolean write = mayWrite(reader);
        boolean mine = shown.author().equals(reader.id());
        boolean draft = shown.state() == VersionState.DRAFT;
        boolean proposed = shown.state() == VersionState.PROPOSED;
        return new RuleView(text, line(shown, person),
                text.scope().equals("true") ? "" : words.sentence(text.stage(), text.scope()),
                words.sentence(text.stage(), text.when()), words.tests(text),
                versions.stream().map(one -> line(one, person)).toList(),
                before.map(one -> DiffView.between(BookYaml.write(one.text()), BookYaml.write(text), false)), replay,
                acts.reversed().stream().map(act -> new RuleView.Step(act.kind(),
                        person.apply(new ColleagueId(act.actor())), act.at())).toList(),
                new RuleView.May(write, write && draft, mayDecide(reader, shown),
                        write && mine && (draft || proposed), write && !draft && !proposed),
                waivers.stops(reader).stream().filter(RulePages::standing)
                        .filter(stop -> stop.rule().equals(shown.id().name())).map(RuleStop::reason).findFirst()
                        .orElse(""),
                form);
    }

    private static RuleView.Version line(RuleVersion one, Function<ColleagueId, Person> person) {
        var cadre = new Person("", "Cadre", "");
        return new RuleView.Version(one.id().version(), one.state().name(),
                one.brought() ? cadre : person.apply(one.author()), one.draftedAt(), one.reason().orElse(""),
                one.brought() ? Optional.of(cadre) : one.decidedBy().map(person), one.starts());
    }

    /** The beginning of a day where the reader is; now where none is given. */
    private Instant day(String sent) {
        try {
            return sent.isBlank()
                    ? clock.instant()
                    : LocalDate.parse(sent).atStartOfDay(caller.reader().zone()).toInstant();
        } catch (DateTimeParseException _) {
            throw new BadInput("starts", sent, Message.of("bad.date"));
        }
    }

    private static boolean standing(RuleStop stop) {
        return stop.liftedAt().isEmpty();
    }

    private static boolean mayWrite(Reader reader) {
        return reader.roles().contains(Role.GOVERNANCE);
    }

    private static boolean mayDecide(Reader reader, RuleVersion one) {
        return mayWrite(reader) && one.state() == VersionState.PROPOSED && !one.author().equals(reader.id());
    }
}
