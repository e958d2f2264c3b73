package org.cadre.people;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

import org.cadre.governance.Facts;

/** What rules may know of a person. Nationality is none of it: export control goes by verified authorisations alone. */
public final class PersonFacts {
    private static final Set<String> EUROPEAN_ECONOMIC_AREA = Set.of("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE",
            "FI", "FR", "DE", "GR", "HU", "IE", "IS", "IT", "LI", "LV", "LT", "LU", "MT", "NL", "NO", "PL", "PT", "RO",
            "SK", "SI", "ES", "SE");

    private PersonFacts() {}

    /**
     * @param who what the facts' names begin with, such as {@code asker}
     * @param authorisations that were verified and hold now
     */
    public static Facts of(String who, Colleague person, Collection<String> authorisations) {
        return Facts.of(who + ".id", person.id().value()).and(who + ".clearance", person.clearance())
                .and(who + ".org_unit", person.orgUnit()).and(who + ".country", person.country())
                .and(who + ".region", region(person.country())).and(who + ".site", person.site())
                .and(who + ".employment", person.employment())
                .and(who + ".manager", person.manager().map(ColleagueId::toString).orElse(""))
                .and(who + ".authorisations", authorisations);
    }

    /** Where one law of data protection holds: {@code EU} for the European Economic Area, else the country. */
    public static String region(String country) {
        String upper = country.toUpperCase(Locale.ROOT);
        return EUROPEAN_ECONOMIC_AREA.contains(upper) ? "EU" : upper;
    }
}
