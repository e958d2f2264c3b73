package org.cadre.web.glass;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.Byline;
import org.cadre.asks.Cursor;
import org.cadre.audit.Act;
import org.cadre.glass.Disclosure;
import org.cadre.glass.GlassDesk;
import org.cadre.glass.GlassId;
import org.cadre.glass.Shown;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.web.Bylines;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.Pages;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** Breaking the glass on the portal. */
@Path("/")
@RequestScoped
public class GlassPages {
    private static final int PAGE = 30;
    @Inject
    GlassDesk desk;
    @Inject
    Asks asks;
    @Inject
    People people;
    @Inject
    Bylines bylines;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    @Path("glass")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    public Page list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        var after = Optional.of(cursor).filter(sent -> !sent.isEmpty()).map(Cursor::parse);
        var found = desk.list(caller.reader(), after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE
                ? "/glass?cursor=" + new Cursor(shown.getLast().openedAt(), shown.getLast().id().value())
                : "";
        var person = People.from(people.named(shown.stream().map(Disclosure::requester).toList()));
        return Page.of(new GlassListView(shown.stream().map(one -> new GlassListView.Line(one.id().toString(),
                one.title(), person.apply(one.requester()).name(), one.state().name(), one.openedAt(), one.mayDecide()))
                .toList(), new Pages(cursor.isEmpty() ? "" : "/glass", next)));
    }

    @GET
    @Path("asks/{id}/glass")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    public Page blank(@PathParam("id") UUID id) {
        return Page.of(blank(new AskId(id), Form.empty()));
    }

    @POST
    @Path("asks/{id}/glass")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    public Object open(@PathParam("id") UUID id, @FormParam("cause") @DefaultValue("") String cause) {
        try {
            var request = desk.open(caller.reader(), new AskId(id), cause);
            flash.say("flash.glass.opened");
            return see(request);
        } catch (BadInput bad) {
            return Page.invalid(blank(new AskId(id), wrong(Form.empty().with("cause", cause), bad)));
        }
    }

    @GET
    @Path("glass/{id}")
    @RolesAllowed(Role.ANYBODY)
    public Page see(@PathParam("id") UUID id) {
        return Page.of(view(new GlassId(id), Form.empty()));
    }

    @POST
    @Path("glass/{id}/approve")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    public Response approve(@PathParam("id") UUID id) {
        desk.approve(caller.reader(), new GlassId(id));
        flash.say("flash.glass.approved");
        return see(new GlassId(id));
    }

    @POST
    @Path("glass/{id}/refuse")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    public Object refuse(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        try {
            desk.refuse(caller.reader(), new GlassId(id), reason);
            flash.say("flash.glass.refused");
            return see(new GlassId(id));
        } catch (BadInput bad) {
            return Page.invalid(view(new GlassId(id), wrong(Form.empty().with("reason", reason), bad)));
        }
    }

    private NewGlassView blank(AskId id, Form form) {
        return new NewGlassView(id.toString(), asks.seenBy(caller.reader(), id).title(), form,
                GlassDesk.LONGEST_CAUSE);
    }

    private GlassView view(GlassId id, Form form) {
        var reader = caller.reader();
        var one = desk.see(reader, id);
        Optional<Shown> shown = one.mayLook() ? desk.look(reader, id) : Optional.empty();
        List<Act> steps = desk.steps(reader, id);
        var person = People.from(people.named(Stream.concat(Stream.concat(Stream.of(one.requester()),
                one.decider().stream()), steps.stream().map(step -> new ColleagueId(step.actor()))).toList()));
        return new GlassView(id.toString(), one.ask().toString(), one.title(), person.apply(one.requester()),
                one.cause(), one.state().name(), one.lapsesAt(), one.decider().map(person), one.reason(), one.mine(),
                one.mayDecide(), shown.map(found -> bylines.of(new Byline.Named(found.asker()))),
                shown.map(Shown::until), steps.stream().map(step -> new GlassView.Step(step.kind(),
                        person.apply(new ColleagueId(step.actor())), step.at())).toList(),
                form);
    }

    private Form wrong(Form sent, BadInput bad) {
        Form form = sent;
        for (var fault : bad.faults())
            form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
        return form;
    }

    private static Response see(GlassId id) {
        return Response.seeOther(URI.create("/glass/" + id)).build();
    }
}
