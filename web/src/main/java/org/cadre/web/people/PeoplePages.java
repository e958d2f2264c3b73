package org.cadre.web.people;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.follows.FollowDesk;
import org.cadre.follows.Followable;
import org.cadre.people.ColleagueId;
import org.cadre.people.Cursor;
import org.cadre.people.Role;
import org.cadre.profiles.PeopleDesk;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.Pages;
import org.cadre.web.asks.AskViews;
import org.cadre.web.security.Caller;

/** The people of the company. */
@Path("/people")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class PeoplePages {
    private static final int PAGE = 30;
    private static final int ANSWERED = 10;
    @Inject
    FollowDesk follows;
    @Inject
    PeopleDesk desk;
    @Inject
    SkillProofs proofs;
    @Inject
    Asks asks;
    @Inject
    AskViews lines;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    @GET
    public Page list(@QueryParam("q") @DefaultValue("") String query,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        var t = frames.texts();
        var found = desk.list(caller.reader(), query, Cursor.of(cursor, PAGE));
        return Page.of(new DirectoryView(query, found.items().stream().map(line -> PersonViews.entry(line, t)).toList(),
                Pages.after("/people", query, found.next())));
    }

    @GET
    @Path("{id}")
    public Page see(@PathParam("id") UUID id) {
        var reader = caller.reader();
        var person = desk.person(reader, new ColleagueId(id));
        List<Ask> answered = person.answers()
                ? asks.answeredBy(reader, person.person().id(), ANSWERED)
                : List.of();
        return Page.of(PersonViews.page(reader, person, answered, lines.lines(reader, answered),
                follows.follows(reader, new Followable.Person(person.person().id())),
                proofs.of(reader, person.person().id()), frames.texts()));
    }
}
