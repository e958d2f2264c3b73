package org.cadre.profiles;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.cadre.skills.Claim;

/**
 * What one reader may know of a colleague.
 *
 * @param zone empty where it is hidden from the reader
 * @param awayUntil the last day away in that colleague's zone, where away now and not hidden
 * @param claims the highest level first; none where they are hidden
 * @param answers whether the reader may see a list of what the colleague answered
 * @param evidence whether the reader may see what shows the skills
 */
public record PersonDetails(PersonCard person, String mail, Optional<ZoneId> zone, Optional<PersonCard> manager,
        Optional<LocalDate> awayUntil, List<Claim> claims, boolean answers,
        boolean evidence) {}
