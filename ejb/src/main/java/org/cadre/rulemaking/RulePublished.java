package org.cadre.rulemaking;

/** A version of a rule takes effect, now or at its start. */
public record RulePublished(String rule, int version) {}
