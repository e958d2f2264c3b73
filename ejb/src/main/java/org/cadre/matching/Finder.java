package org.cadre.matching;

import java.util.List;

import org.cadre.asks.Ask;

/** Finds who is able to help. */
public interface Finder {
    /**
     * Colleagues able to help with an ask, best first: active, cleared, inside its wall, neither away nor opted out, and
     * not the asker. Capacity is not looked at.
     *
     * @param limit most candidates wanted, 1 to 200
     */
    List<Candidate> find(Ask ask, int limit);
}
