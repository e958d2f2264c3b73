package org.cadre.consents;

import java.time.Instant;

import org.cadre.people.ColleagueId;

/** A switch of one site, as somebody of the works council set it. */
public record Switched(String site, Signal signal, boolean allowed, String reason, ColleagueId by, Instant at) {}
