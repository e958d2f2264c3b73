package org.cadre.profiles;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.cadre.skills.Claim;

/**
 * What a colleague says of oneself, for that colleague alone.
 *
 * @param claims the highest level first
 */
public record Profile(PersonCard person, Availability availability, Locale language, ZoneId zone,
        List<Claim> claims) {}
