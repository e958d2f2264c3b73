package org.cadre.index;

import java.util.List;
import java.util.UUID;

/**
 * An expert with a score and the reasons for it.
 *
 * @param expertId the expert
 * @param score higher is better; compares only within one ranking
 * @param factors why, largest contribution first; the contributions add up to the score
 */
public record Candidate(UUID expertId, double score, List<Factor> factors) {

    public Candidate {
        factors = List.copyOf(factors);
    }
}
