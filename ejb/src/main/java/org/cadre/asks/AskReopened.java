package org.cadre.asks;

import java.util.UUID;

/** A solved or closed ask is open again. */
public record AskReopened(UUID ask) {}
