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
        return new Person(colleague.id().toString(), colleague.name(),
                lastPart(colleague.orgUnit()) + " · " + colleague.site());
    }

    /** For lookups that found nobody, which no foreign key allows but a page must survive. */
    public static Function<ColleagueId, Person> from(Map<ColleagueId, Person> people) {
        return id -> people.getOrDefault(id, new Person(id.toString(), "?", ""));
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
