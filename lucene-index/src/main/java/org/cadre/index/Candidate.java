package org.cadre.index;

import java.util.List;
import java.util.UUID;

/**
 * An expert with a score and the reasons for it.
 *
 * @param expertId the expert
 * @param score higher is better; compares only within one ranking
 * @param fit how near the expert's evidence comes to the need, 0 where none does; unlike the score it compares between needs of
 *            one expert. Over the pieces of evidence the fourth root of the sum of the fourth
 *            powers of the mean of two numbers from 0 to 1: the cosine of need and answer, and the answer's BM25 score over
 *            the most that a text can have. Without a model, and for languages that it was not trained on, the first is 0. An
 *            answer that has most of the need's words has about a fifth by them alone, one that means the same half more
 * @param factors why, largest contribution first; the contributions add up to the score
 */
public record Candidate(UUID expertId, double score, double fit, List<Factor> factors) {

    public Candidate {
        factors = List.copyOf(factors);
    }
}
