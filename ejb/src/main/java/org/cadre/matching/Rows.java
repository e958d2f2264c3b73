package org.cadre.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskKind;
import org.cadre.asks.AskState;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;

/** What the index holds of the database's rows. A `version` is other whenever anything beside it is. */
final class Rows {
    private Rows() {}

    /**
     * An ask.
     *
     * @param comments those on it and on its answers, as they were written
     * @param anonymous whether its asker is hidden
     */
    record AskRow(UUID id, AskKind kind, UUID asker, String title, String body, List<String> comments,
            List<String> tags, String language, Classification classification, Optional<UUID> wall,
            Optional<UUID> labels, AskState state, Instant changedAt, boolean merged, boolean anonymous,
            long version) {}

    /**
     * An answer.
     *
     * @param others who wrote it beside its author
     * @param anonymous whether its author is hidden
     */
    record AnswerRow(UUID id, AskRow ask, UUID author, List<AuthorRow> others, String body, String language,
            Instant givenAt, boolean accepted, boolean anonymous, long version) {}

    /** One more author of an answer. */
    record AuthorRow(UUID id, UUID colleague) {}

    /**
     * A colleague with the profile.
     *
     * @param orgUnit a path from the top, its parts parted by `/`
     * @param open whether everybody may see the skills
     * @param facts what rules may know of them
     */
    record ColleagueRow(UUID id, String name, String orgUnit, String site, String country, String language,
            Classification clearance, Set<UUID> walls, boolean active, boolean optedOut, Optional<Instant> awayUntil,
            List<SkillRow> skills, boolean open, Facts facts, long version) {}

    /**
     * What routing must know of a colleague at the moment of asking.
     *
     * @param levels of the claimed skills
     * @param open whether everybody may see the skills
     */
    record ExpertRow(UUID id, Classification clearance, Set<UUID> walls, boolean active, boolean optedOut,
            Optional<Instant> awayUntil, Map<UUID, Integer> levels, boolean open) {}

    /**
     * A claimed skill.
     *
     * @param labels the preferred one first
     * @param broader preferred labels of all skills above it
     * @param endorsers how many endorsements count
     */
    record SkillRow(UUID id, List<String> labels, List<String> broader, int level, Optional<LocalDate> lastUsed,
            int endorsers) {}

    /** Who may know of an ask. */
    record Guard(UUID ask, Classification classification, Optional<UUID> wall) {
        boolean lets(ExpertRow colleague) {
            return colleague.clearance().covers(classification) && wall.map(colleague.walls()::contains).orElse(true);
        }
    }

    /** What a thing's document must show for index and database to be in step. */
    record Mark(UUID id, long version, boolean shown) {}
}
