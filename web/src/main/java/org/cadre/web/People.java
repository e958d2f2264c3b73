package org.cadre.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** Colleagues as the pages of this request name them; each is looked up once. */
@RequestScoped
public class People {
    @Inject
    Colleagues colleagues;
    private final Map<ColleagueId, Person> known = new HashMap<>();

    public Map<ColleagueId, Person> named(Collection<ColleagueId> ids) {
        var unknown = ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty())
            colleagues.all(unknown).forEach(one -> known.put(one.id(), named(one)));
        return ids.stream().distinct().filter(known::containsKey).collect(Collectors.toMap(id -> id, known::get));
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
