package org.cadre.services;

import java.time.Instant;
import java.util.Optional;

import org.cadre.people.ColleagueId;

/**
 * Something that was done with an account.
 *
 * @param by empty where nobody did it, but the owner left
 */
public record ServiceEvent(ServiceDeed what, Optional<ColleagueId> by, Instant at) {}
