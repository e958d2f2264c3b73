package org.cadre.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.cadre.people.ColleagueId;
import org.cadre.people.Role;

/**
 * A colleague as an administrator sees the way in.
 *
 * @param opened whether there is an account yet; without one nobody can sign in
 */
public record AccountLine(ColleagueId colleague, String name, String mail, String orgUnit, String site, boolean active,
        boolean opened, Set<Role> roles, Optional<Instant> lockedUntil) {
    public AccountLine {
        roles = Set.copyOf(roles);
    }
}
