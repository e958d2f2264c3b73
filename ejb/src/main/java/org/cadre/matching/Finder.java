package org.cadre.matching;

import java.util.List;

import org.cadre.asks.Ask;
import org.cadre.sieve.Sieve;
import org.cadre.wishes.SkillWish;

/** Finds who is able to help. */
public interface Finder {
    /**
     * Colleagues able to help with an ask, best first: active, cleared, inside its wall, neither away nor opted out, and
     * not the asker; and with a claim of every skill that is a must. Capacity is not looked at.
     *
     * @param wishes the skills that the ask names
     * @param rules whom they refuse is left out, as though that one did not exist
     * @param limit most candidates wanted, 1 to 200
     */
    List<Candidate> find(Ask ask, List<SkillWish> wishes, Sieve rules, int limit);

    /** Whether it can be told that nobody is known to know: whoever is found is only the nearest. */
    default boolean unfamiliar(Ask ask, List<SkillWish> wishes) {
        return false;
    }
}
