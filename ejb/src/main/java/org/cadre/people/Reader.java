package org.cadre.people;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.governance.Classification;

/**
 * Who reads: the first argument of every read. What the roles are makes no difference to what content is seen, but by the
 * company's own rules on what is labelled.
 */
public record Reader(ColleagueId id, Classification clearance, Set<WallId> walls, Set<Role> roles, Locale language,
        ZoneId zone, Reading reading) {
    public Reader {
        walls = Set.copyOf(walls);
        roles = Set.copyOf(roles);
    }

    /** Who reads nothing that is labelled but their own. */
    public Reader(ColleagueId id, Classification clearance, Set<WallId> walls, Set<Role> roles, Locale language,
            ZoneId zone) {
        this(id, clearance, walls, roles, language, zone, Reading.OWN);
    }

    /** The one rule of visibility; its SQL and Lucene renderings say the same. */
    public boolean maySee(Classification classification, Optional<WallId> wall, Optional<LabelSet> labels,
            ColleagueId asker) {
        return clearance.covers(classification) && wall.map(walls::contains).orElse(true)
                && labels.map(set -> reading.sets().contains(set) || reading.own() && asker.equals(id)).orElse(true);
    }

    /**
     * What opens walls, labels and, where they may be read, the reader's own labelled asks: for the database's function `opens`
     * and a query's `in`. Never empty: a list without members is no valid SQL.
     */
    public Set<UUID> keys() {
        var keys = new HashSet<UUID>();
        walls.forEach(wall -> keys.add(wall.value()));
        reading.sets().forEach(set -> keys.add(set.value()));
        keys.add(new UUID(0, 0));
        if (reading.own())
            keys.add(id.value());
        return keys;
    }
}
