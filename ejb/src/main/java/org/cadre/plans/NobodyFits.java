package org.cadre.plans;

import java.util.UUID;

/** Nobody who is left has all skills that an ask makes a must, and somebody would fit if it wanted less; the asker is to be told. */
public record NobodyFits(UUID ask) {}
