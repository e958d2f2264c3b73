package org.cadre.walls;

import java.util.Optional;

import org.cadre.people.ColleagueId;
import org.cadre.people.WallId;

/**
 * A wall that nobody who is here owns: no more of it than it takes to find somebody who may.
 *
 * @param last who owned it until they left; missing where nobody was named yet
 */
public record OwnerlessWall(WallId id, Optional<ColleagueId> last) {}
