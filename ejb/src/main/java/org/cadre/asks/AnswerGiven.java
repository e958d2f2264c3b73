package org.cadre.asks;

import java.util.UUID;

/** Somebody answered. */
public record AnswerGiven(UUID ask, UUID answer) {}
