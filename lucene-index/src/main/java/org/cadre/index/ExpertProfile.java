package org.cadre.index;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be asked. Every colleague who could be invited needs a profile, an empty one too: evidence of
 * people without a profile is kept but never ranked.
 *
 * @param id the colleague's id; the same as {@link Evidence#expertId()}
 * @param name full name; not searched and not ranked by, a person is found as a {@link Post}
 * @param about free text about the person: job title, projects, interests
 * @param skills claimed skills, at most one claim per skill
 * @param access clearance and walls of the expert
 * @param active false once the colleague has left
 * @param optedOut true if the colleague wants no invitations
 * @param awayUntil absent up to this instant, or null if present
 * @param orgUnit path of units from the top, separated by {@code /}; a filter on a unit covers the units below it
 * @param country ISO 3166 code, or empty
 * @param site site name, or empty
 * @param languages ISO 639 codes of spoken languages
 * @param facts for refusals
 * @param version version of the row that this was made from
 */
public record ExpertProfile(UUID id, String name, String about, List<SkillClaim> skills, Access access, boolean active,
        boolean optedOut, @Nullable Instant awayUntil, String orgUnit, String country, String site,
        Set<String> languages, ExpertFacts facts, long version) {

    public ExpertProfile {
        skills = List.copyOf(skills);
        languages = Set.copyOf(languages);
    }

    /** An active, present profile of INTERNAL clearance and without skills, to be varied by the {@code with} methods. */
    public static ExpertProfile of(UUID id, String name) {
        return new ExpertProfile(id, name, "", List.of(), Access.cleared(1), true, false, null, "", "", "", Set.of(),
                ExpertFacts.NONE, 0);
    }

    public ExpertProfile withSkills(SkillClaim... claims) {
        return new ExpertProfile(id, name, about, List.of(claims), access, active, optedOut, awayUntil, orgUnit,
                country, site, languages, facts, version);
    }

    public ExpertProfile withAbout(String text) {
        return new ExpertProfile(id, name, text, skills, access, active, optedOut, awayUntil, orgUnit, country, site,
                languages, facts, version);
    }

    public ExpertProfile withAccess(Access other) {
        return new ExpertProfile(id, name, about, skills, other, active, optedOut, awayUntil, orgUnit, country, site,
                languages, facts, version);
    }

    public ExpertProfile withPlace(String unit, String countryCode, String siteName) {
        return new ExpertProfile(id, name, about, skills, access, active, optedOut, awayUntil, unit, countryCode,
                siteName, languages, facts, version);
    }

    public ExpertProfile withAvailability(boolean isActive, boolean hasOptedOut, @Nullable Instant until) {
        return new ExpertProfile(id, name, about, skills, access, isActive, hasOptedOut, until, orgUnit, country,
                site, languages, facts, version);
    }

    public ExpertProfile withFacts(ExpertFacts other) {
        return new ExpertProfile(id, name, about, skills, access, active, optedOut, awayUntil, orgUnit, country, site,
                languages, other, version);
    }
}
