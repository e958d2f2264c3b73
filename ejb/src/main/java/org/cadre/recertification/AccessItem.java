package org.cadre.recertification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;

/**
 * One grant, as it stood when the review was opened, and what was decided about it.
 *
 * @param quarter of its review, such as `2026-Q1`
 * @param grant the wall, authorisation or token; of a role its holder
 * @param what the role, the wall's name, the law of the authorisation, the token's label
 * @param since missing where it is not known
 * @param used when the holder last signed in, or the token was used
 * @param leaver whether the holder had left
 * @param dormant whether it was not used for long
 * @param requester who asked for it and {@code granter} who gave it; of a wall they are not looked at
 * @param reviewer missing where nobody may
 * @param decider missing also where the reviewer was silent, which the company takes for a no
 */
public record AccessItem(AccessItemId id, String quarter, AccessKind kind, ColleagueId holder, UUID grant, String what,
        Optional<Instant> since, Optional<Instant> used, boolean leaver, boolean dormant,
        Optional<ColleagueId> requester, Optional<ColleagueId> granter, Optional<ColleagueId> reviewer,
        AccessState state, Optional<ColleagueId> decider, Optional<Instant> decidedAt, String reason) {
    public boolean reviewedBy(ColleagueId who) {
        return reviewer.filter(who::equals).isPresent();
    }

    /** Whether it is somebody's own to have, or they had a hand in its being given. */
    boolean concerns(ColleagueId who) {
        return Stream.of(Optional.of(holder), requester, granter).flatMap(Optional::stream).anyMatch(who::equals);
    }

    boolean decidedBy(Reader reader, boolean escalated) {
        if (state != AccessState.OPEN || concerns(reader.id()))
            return false;
        return reviewedBy(reader.id()) || kind != AccessKind.WALL && reader.roles().contains(Role.GOVERNANCE)
                && (escalated || reviewer.isEmpty());
    }
}
