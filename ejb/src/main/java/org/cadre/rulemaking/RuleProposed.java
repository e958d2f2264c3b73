package org.cadre.rulemaking;

import java.util.UUID;

/** A version of a rule waits for a second person. */
public record RuleProposed(String rule, int version, UUID author) {}
