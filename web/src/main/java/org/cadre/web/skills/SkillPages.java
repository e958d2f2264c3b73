package org.cadre.web.skills;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.cadre.asks.Asks;
import org.cadre.follows.FollowDesk;
import org.cadre.follows.Followable;
import org.cadre.people.Cursor;
import org.cadre.people.Role;
import org.cadre.people.SkillId;
import org.cadre.profiles.PeopleDesk;
import org.cadre.skills.Skill;
import org.cadre.skills.SkillDesk;
import org.cadre.skills.SkillDetails;
import org.cadre.web.Page;
import org.cadre.web.Pages;
import org.cadre.web.asks.AskViews;
import org.cadre.web.follows.FollowView;
import org.cadre.web.people.PersonViews;
import org.cadre.web.security.Caller;
import org.cadre.web.skills.SkillsView.Entry;

/** The taxonomy. */
@Path("/skills")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class SkillPages {
    private static final int PAGE = 50;
    private static final int PEOPLE = 30;
    private static final int ASKS = 10;
    private static final int NAMES = 8;
    private static final int LONGEST = 1000;
    @Inject
    SkillDesk desk;
    @Inject
    PeopleDesk people;
    @Inject
    FollowDesk follows;
    @Inject
    Asks asks;
    @Inject
    AskViews lines;
    @Inject
    Caller caller;

    @GET
    public Page list(@QueryParam("q") @DefaultValue("") String query,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        var found = desk.list(caller.reader(), query, Cursor.of(cursor, PAGE));
        return Page.of(new SkillsView(query, found.items().stream().map(SkillPages::entry).toList(),
                Pages.after("/skills", query, found.next())));
    }

    /** The field that is being typed in is sent by its own name. */
    @GET
    @Path("names")
    public Page names(@QueryParam("mustHave") @DefaultValue("") String must,
            @QueryParam("niceToHave") @DefaultValue("") String nice) {
        String typed = must.isEmpty() ? nice : must;
        int last = typed.lastIndexOf(',') + 1;
        String before = last == 0 ? "" : typed.substring(0, last).strip() + " ";
        String begun = typed.substring(last).strip();
        return Page.of(new SkillNamesView(begun.isEmpty() || typed.length() > LONGEST
                ? List.of()
                : desk.suggest(caller.reader(), begun, NAMES).stream().map(found -> before + found.label()).toList()));
    }

    @GET
    @Path("{id}")
    public Page see(@PathParam("id") UUID id) {
        var reader = caller.reader();
        var skill = desk.get(reader, new SkillId(id));
        var experts = people.experts(reader, skill.skill().id(), new Cursor(Optional.empty(), PEOPLE)).items();
        String tag = skill.skill().label().toLowerCase(Locale.ROOT);
        var tagged = asks.newest(reader, Optional.empty(), Optional.of(tag), Optional.empty(), ASKS);
        return Page.of(new SkillView(id.toString(), skill.skill().label(), skill.alternatives(),
                entries(skill.broader()), entries(skill.narrower()),
                experts.stream().map(line -> PersonViews.person(line.person())).toList(),
                lines.lines(reader, tagged),
                new FollowView("tag", tag, follows.follows(reader, new Followable.Tag(tag)))));
    }

    private static Entry entry(SkillDetails found) {
        return new Entry(found.skill().id().toString(), found.skill().label(), found.alternatives(),
                found.broader().stream().findFirst().map(Skill::label).orElse(""));
    }

    private static List<Entry> entries(List<Skill> skills) {
        return skills.stream().map(skill -> new Entry(skill.id().toString(), skill.label(), List.of(), "")).toList();
    }
}
