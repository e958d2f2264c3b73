package org.cadre.endorsements;

import java.time.Instant;
import java.util.Optional;

import org.cadre.people.ColleagueId;
import org.cadre.people.SkillId;

/**
 * What one colleague says of a skill of another.
 *
 * @param name the endorser's
 */
public record Endorsement(SkillId skill, ColleagueId endorser, String name, Optional<String> reason, Instant at) {}
