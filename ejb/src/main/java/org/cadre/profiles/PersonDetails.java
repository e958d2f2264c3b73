package org.cadre.profiles;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.cadre.skills.Claim;

/**
 * All that everybody in the company may know of a colleague.
 *
 * @param awayUntil the last day away in that colleague's zone, where away now
 * @param claims the highest level first
 */
public record PersonDetails(PersonCard person, String mail, ZoneId zone, Optional<PersonCard> manager,
        Optional<LocalDate> awayUntil, List<Claim> claims) {}
