package org.cadre.keys;

import java.time.Instant;
import java.util.Optional;

import org.cadre.people.ColleagueId;

/**
 * One link of one mail.
 *
 * @param used when it was
 */
record Key(ColleagueId holder, Purpose purpose, Instant expires, Optional<Instant> used) {}
