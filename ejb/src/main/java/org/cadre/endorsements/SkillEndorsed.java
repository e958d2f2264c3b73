package org.cadre.endorsements;

import java.util.UUID;

/** A colleague endorsed a skill of another for the first time, or again after it was withdrawn. */
public record SkillEndorsed(UUID endorsed, UUID skill, UUID endorser) {}
