package org.cadre.judging;

import java.util.UUID;

/** Somebody decides what judgments of a batch leave open, from now on. */
public record AdjudicatorNamed(UUID batch, UUID adjudicator) {}
