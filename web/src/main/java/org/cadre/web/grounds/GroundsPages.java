package org.cadre.web.grounds;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

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

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.grounds.Contest;
import org.cadre.grounds.ContestId;
import org.cadre.grounds.GroundsDesk;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** Why me, why not me, on the portal. */
@Path("/")
@RequestScoped
public class GroundsPages {
    @Inject
    GroundsDesk desk;
    @Inject
    Asks asks;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    @Path("asks/{id}/why")
    @RolesAllowed(Role.ANYBODY)
    public Page why(@PathParam("id") UUID id) {
        return Page.of(view(new AskId(id), Form.empty()));
    }

    @POST
    @Path("asks/{id}/why")
    @RolesAllowed(Role.ANYBODY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object contest(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.contest(caller.reader(), new AskId(id), form.value("words"));
            flash.say("flash.contested");
            return Response.seeOther(URI.create("/asks/" + id + "/why")).build();
        } catch (BadInput bad) {
            return Page.invalid(view(new AskId(id), faults.mark(form, bad)));
        }
    }

    @GET
    @Path("contests")
    @RolesAllowed(Role.GOVERNORS)
    public Page open() {
        return Page.of(list("", Form.empty()));
    }

    @POST
    @Path("contests/{id}/answer")
    @RolesAllowed(Role.GOVERNORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object answer(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.answer(caller.reader(), new ContestId(id), form.value("words"));
            flash.say("flash.contest.answered");
            return Response.seeOther(URI.create("/contests")).build();
        } catch (BadInput bad) {
            return Page.invalid(list(id.toString(), faults.mark(form, bad)));
        }
    }

    private GroundsView view(AskId id, Form form) {
        var reader = caller.reader();
        var ask = asks.seenBy(reader, id);
        var grounds = desk.of(reader, id);
        boolean may = !ask.askedBy(reader) && grounds.mayContest();
        return new GroundsView(id.toString(), ask.title(), grounds.invited(),
                grounds.lines().stream()
                        .map(line -> Texts.render(line, frames.texts().locale(), reader.zone())).toList(),
                grounds.at(),
                grounds.contest().map(one -> new GroundsView.Contested(one.words(), one.at(),
                        one.answer().map(Contest.Answer::words).orElse(""))),
                Optional.of(form).filter(_ -> may), GroundsDesk.LONGEST_WORDS);
    }

    private ContestsView list(String wrong, Form form) {
        var reader = caller.reader();
        var open = desk.open(reader);
        var named = People.from(people.named(open.stream().map(Contest::person).toList()));
        return new ContestsView(open.stream()
                .map(one -> new ContestsView.Line(one.id().toString(), one.ask().toString(),
                        asks.seenBy(reader, one.ask()).title(), named.apply(one.person()), one.words(), one.at(),
                        one.person().equals(reader.id())))
                .toList(), wrong, form, GroundsDesk.LONGEST_WORDS);
    }
}
