package org.cadre.thanks;

import java.util.UUID;

/** An answer helped so many times more since its authors were last told. */
public record AnswerHelped(UUID ask, UUID answer, int times) {}
