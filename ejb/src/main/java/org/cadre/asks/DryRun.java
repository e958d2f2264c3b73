package org.cadre.asks;

import java.util.List;
import java.util.Optional;

import org.cadre.governance.Facts;
import org.cadre.governance.Verdict;
import org.cadre.pools.PoolId;
import org.cadre.wishes.SkillWish;

/**
 * An ask that is only tried.
 *
 * @param ask as it would stand, without its labels
 * @param wanted its words as they would be kept
 * @param facts what rules may know of it
 * @param verdict what the rules on filing say
 */
public record DryRun(Ask ask, NewAsk wanted, Facts facts, Verdict verdict, List<SkillWish> wishes,
        Optional<PoolId> pool) {
    public DryRun {
        wishes = List.copyOf(wishes);
    }
}
