package org.cadre.notices;

import java.util.UUID;

/** Somebody of governance is to be told of a version of a rule that waits. */
public record RuleMailDue(String rule, int version, UUID recipient) {}
