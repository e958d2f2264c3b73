package org.cadre.sightings;

import java.time.Instant;

import org.cadre.people.ColleagueId;

/**
 * That somebody had to do with an ask.
 *
 * @param at when first, in this way
 * @param mayStill whether they may see it as it is classified now
 */
public record Sighting(ColleagueId person, Way way, Instant at, boolean mayStill) {
    /** How they came to know of it. */
    public enum Way {
        INVITED, ANSWERED, COMMENTED,
        /** A mail about it went out to them. */
        MAILED
    }
}
