package org.cadre.walls;

import java.time.LocalDate;
import java.util.Optional;

import org.cadre.people.ColleagueId;
import org.cadre.people.WallId;

/**
 * A wall, as its owner and members see it.
 *
 * @param owner missing where nobody was named yet
 * @param endsOn the last day on which asks are taken behind it, in UTC
 */
public record Wall(WallId id, String name, String purpose, Optional<ColleagueId> owner, Optional<LocalDate> endsOn) {
    public boolean over(LocalDate today) {
        return endsOn.filter(today::isAfter).isPresent();
    }

    boolean ownedBy(ColleagueId who) {
        return owner.filter(who::equals).isPresent();
    }
}
