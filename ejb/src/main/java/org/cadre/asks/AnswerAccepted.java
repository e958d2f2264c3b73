package org.cadre.asks;

import java.util.UUID;

/** The asker accepted an answer. */
public record AnswerAccepted(UUID ask, UUID answer) {}
