package org.cadre.glass;

import java.time.Instant;

import org.cadre.people.ColleagueId;

/** Who asked, for one of the two who may know, until then. */
public record Shown(ColleagueId asker, Instant until) {}
