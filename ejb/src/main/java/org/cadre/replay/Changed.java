package org.cadre.replay;

import java.time.Instant;

import org.cadre.asks.AskId;

/** A case that would end otherwise, about an ask that the reader may see. */
public record Changed(Instant at, AskId ask, String title, Turn turn) {}
