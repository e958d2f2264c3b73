package org.cadre.capacity;

import org.cadre.people.ColleagueId;

/**
 * A candidate as the next wave weighs it.
 *
 * @param score relevance alone
 * @param free whether rules, absence and what was asked of this colleague before leave it open to invite
 * @param capacity load alone
 */
public record Prospect(ColleagueId colleague, double score, boolean free, Capacity capacity) {
    boolean eligible() {
        return free && !capacity.full();
    }
}
