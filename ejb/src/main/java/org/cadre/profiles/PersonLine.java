package org.cadre.profiles;

import java.util.List;

import org.cadre.skills.Claim;

/**
 * A line of the people list.
 *
 * @param strongest at most three claims, the highest level first
 * @param away whether the colleague is away now
 */
public record PersonLine(PersonCard person, List<Claim> strongest, boolean away) {}
