package org.cadre.asks;

import java.util.UUID;

/** An ask waits until somebody approves it. */
public record AskHeld(UUID ask) {}
