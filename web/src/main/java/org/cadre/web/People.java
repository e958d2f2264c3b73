package org.cadre.web;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** Colleagues as pages name them. */
@ApplicationScoped
public class People {
    @Inject
    private Colleagues colleagues;

    protected People() {}

    public Map<ColleagueId, Person> named(Collection<ColleagueId> ids) {
        return colleagues.all(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Colleague::id, People::named, (one, _) -> one));
    }

    public static Person named(Colleague colleague) {
        return new Person(colleague.id().toString(), colleague.name(), place(colleague.orgUnit(), colleague.site()));
    }

    /** The last part of the unit's path, and the site where the unit is not called after it. */
    public static String place(String orgUnit, String site) {
        String unit = orgUnit.substring(orgUnit.lastIndexOf('/') + 1);
        return unit.equals(site) ? site : unit + " · " + site;
    }

    /** For lookups that found nobody, which no foreign key allows but a page must survive. */
    public static Function<ColleagueId, Person> from(Map<ColleagueId, Person> people) {
        return id -> people.getOrDefault(id, new Person(id.toString(), "?", ""));
    }
}
