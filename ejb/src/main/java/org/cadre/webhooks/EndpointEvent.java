package org.cadre.webhooks;

import java.time.Instant;
import java.util.Optional;

import org.cadre.people.ColleagueId;

/**
 * Something that was done with an endpoint.
 *
 * @param by empty where its receiver said that it is gone
 * @param url where its events went from then on
 */
public record EndpointEvent(EndpointDeed what, Optional<ColleagueId> by, String url, Instant at) {}
