package org.cadre.profiles;

import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;

/**
 * A colleague as everybody in the company may know them.
 *
 * @param orgUnit path from the top, parted by `/`
 * @param country ISO 3166-1 alpha-2
 * @param active false for who has left
 */
public record PersonCard(ColleagueId id, String name, String orgUnit, String site, String country, boolean active) {
    public static PersonCard of(Colleague colleague) {
        return new PersonCard(colleague.id(), colleague.name(), colleague.orgUnit(), colleague.site(),
                colleague.country(), colleague.active());
    }
}
