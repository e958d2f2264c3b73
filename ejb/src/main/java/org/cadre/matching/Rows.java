package org.cadre.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskKind;
import org.cadre.asks.AskState;
import org.cadre.governance.Classification;

/** What the index holds of the database's rows. A `version` is other whenever anything beside it is. */
final class Rows {
    private Rows() {}

    record AskRow(UUID id, AskKind kind, UUID asker, String title, String body, List<String> tags, String language,
            Classification classification, Optional<UUID> wall, AskState state, Instant changedAt, long version) {}

    record AnswerRow(UUID id, AskRow ask, UUID author, String body, String language, Instant givenAt, boolean accepted,
            long version) {}

    /**
     * A colleague with the profile.
     *
     * @param orgUnit a path from the top, its parts parted by `/`
     */
    record ColleagueRow(UUID id, String name, String orgUnit, String site, String country, String language,
            Classification clearance, Set<UUID> walls, boolean active, boolean optedOut, Optional<Instant> awayUntil,
            List<SkillRow> skills, long version) {}

    /**
     * A claimed skill.
     *
     * @param labels the preferred one first
     * @param broader preferred labels of all skills above it
     */
    record SkillRow(UUID id, List<String> labels, List<String> broader, int level, Optional<LocalDate> lastUsed) {}

    /** Who may know of an ask. */
    record Guard(UUID ask, Classification classification, Optional<UUID> wall) {
        boolean lets(ColleagueRow colleague) {
            return colleague.clearance().covers(classification) && wall.map(colleague.walls()::contains).orElse(true);
        }
    }

    /** What a thing's document must show for index and database to be in step. */
    record Mark(UUID id, long version, boolean shown) {}
}
