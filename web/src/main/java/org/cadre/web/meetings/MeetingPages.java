package org.cadre.web.meetings;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.calendar.MeetingLetters;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.meetings.MeetingDesk;
import org.cadre.meetings.MeetingId;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** Meetings on the portal. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class MeetingPages {
    static final String CALENDAR = "text/calendar;charset=utf-8";

    @Inject
    MeetingDesk desk;
    @Inject
    MeetingLetters letters;
    @Inject
    Asks asks;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    @Path("asks/{id}/meeting")
    public Page choose(@PathParam("id") UUID id, @QueryParam("with") @DefaultValue("") String with) {
        return Page.of(view(new AskId(id), Form.empty().with("with", with)));
    }

    @POST
    @Path("asks/{id}/meeting")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object book(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var ask = new AskId(id);
        var form = Form.sent(sent);
        asks.seenBy(caller.reader(), ask);
        try {
            var meeting = desk.book(caller.reader(), ask, partner(form.value("with")), begins(form));
            flash.say("flash.meeting", frames.texts().soon(meeting.begins()));
            return back(ask);
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field().equals("begins") ? chosenBy(form) : fault.field(),
                        Texts.render(fault.reason(), frames.texts().locale()));
        } catch (NotAllowedNow no) {
            form = form.wrong(chosenBy(form), Texts.render(no.reason(), frames.texts().locale()));
        }
        return Page.invalid(view(ask, form));
    }

    @POST
    @Path("meetings/{id}/cancel")
    public Response cancel(@PathParam("id") UUID id) {
        var ask = desk.cancel(caller.reader(), new MeetingId(id));
        flash.say("flash.meeting.cancelled");
        return back(ask);
    }

    @GET
    @Path("meetings/{id}/calendar.ics")
    @Produces(CALENDAR)
    public Response file(@PathParam("id") UUID id) {
        return Response.ok(letters.file(caller.reader(), new MeetingId(id)), CALENDAR)
                .header("Content-Disposition", "attachment; filename=\"cadre.ics\"").build();
    }

    private MeetingView view(AskId id, Form form) {
        var reader = caller.reader();
        var ask = asks.seenBy(reader, id);
        var partners = desk.partners(reader, id);
        var person = People.from(people.named(partners));
        var with = partners.stream()
                .filter(one -> partners.size() == 1 || one.toString().equals(form.value("with"))).toList();
        List<Option> times = with.stream().flatMap(one -> desk.times(reader, id, one).stream())
                .map(at -> Option.of(at.toString(), frames.texts().soon(at))).toList();
        return new MeetingView(id.toString(), ask.title(), partners.stream().map(person).toList(),
                with.stream().map(person).toList(), times, reader.zone().getId(), form);
    }

    private static ColleagueId partner(String sent) {
        try {
            return new ColleagueId(UUID.fromString(sent));
        } catch (IllegalArgumentException _) {
            throw new BadInput("with", sent, Message.of("meeting.no-partner"));
        }
    }

    /** What the reader typed goes before what was offered. */
    private Instant begins(Form form) {
        String sent = form.value(chosenBy(form)).strip();
        if (sent.isEmpty())
            throw new BadInput("begins", sent, Message.of("bad.missing"));
        try {
            return chosenBy(form).equals("own")
                    ? LocalDateTime.parse(sent).atZone(caller.reader().zone()).toInstant()
                    : Instant.parse(sent);
        } catch (DateTimeException _) {
            throw new BadInput("begins", sent, Message.of("bad.datetime"));
        }
    }

    private static String chosenBy(Form form) {
        return form.value("own").isBlank() && !form.value("begins").isBlank() ? "begins" : "own";
    }

    private static Response back(AskId ask) {
        return Response.seeOther(URI.create("/asks/" + ask)).build();
    }
}
