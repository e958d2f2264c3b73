package org.cadre.screening;

import java.time.Instant;
import java.util.UUID;

import org.cadre.leaks.Kind;
import org.cadre.people.ColleagueId;

/** That somebody lets a value through, and why. */
public record FalseAlarm(UUID id, ColleagueId writer, Kind kind, String reason, Instant at) {}
