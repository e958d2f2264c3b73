package org.cadre.asks;

import java.util.UUID;

/** The asker gave up an ask without an accepted answer. */
public record AskClosed(UUID ask) {}
