package org.cadre.walls;

import java.time.Instant;

import org.cadre.people.ColleagueId;

/**
 * What happened to somebody's membership.
 *
 * @param reason in the actor's words, may be empty
 */
public record WallEvent(Deed deed, ColleagueId person, ColleagueId actor, String reason, Instant at) {
    /** What it was. */
    public enum Deed {
        /** The wall was made, with the person as its owner. */
        CREATED, ADDED, REMOVED,
        /** The person asked to be let in. */
        ASKED, REFUSED,
        /** The person is its owner from then on. */
        HANDED_OVER,
        /** The same, by the word of GOVERNANCE, since whoever owned it was gone. */
        OWNER_NAMED
    }
}
