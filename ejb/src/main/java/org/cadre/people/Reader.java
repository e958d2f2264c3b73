package org.cadre.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cadre.governance.Classification;

/** Who reads: the first argument of every read. What the roles are makes no difference to what content is seen. */
public record Reader(ColleagueId id, Classification clearance, Set<WallId> walls, Set<Role> roles, Locale language,
        ZoneId zone) {
    public Reader {
        walls = Set.copyOf(walls);
        roles = Set.copyOf(roles);
    }

    /** The one rule of visibility; its SQL and Lucene renderings say the same. */
    public boolean maySee(Classification classification, Optional<WallId> wall) {
        return clearance.covers(classification) && wall.map(walls::contains).orElse(true);
    }

    /** The walls for a query's `in`, never empty: a list without members is no valid SQL. */
    public Set<UUID> wallIds() {
        Set<UUID> ids = walls.stream().map(WallId::value).collect(Collectors.toSet());
        ids.add(new UUID(0, 0));
        return ids;
    }
}
