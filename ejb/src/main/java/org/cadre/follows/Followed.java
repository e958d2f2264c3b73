package org.cadre.follows;

import java.util.List;

import org.cadre.asks.Ask;
import org.cadre.people.ColleagueId;

/**
 * What somebody follows.
 *
 * @param asks that they may see, those changed last first, also those that they asked or answered
 * @param tags by alphabet
 * @param people who are still here, by name
 */
public record Followed(List<Ask> asks, List<String> tags, List<ColleagueId> people) {}
