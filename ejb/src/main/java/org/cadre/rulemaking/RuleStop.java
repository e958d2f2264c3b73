package org.cadre.rulemaking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cadre.people.ColleagueId;

/** An emergency stop of a rule: nobody asks it until it is let go. */
public record RuleStop(UUID id, String rule, ColleagueId stoppedBy, Instant stoppedAt, String reason,
        Optional<ColleagueId> liftedBy, Optional<Instant> liftedAt) {}
