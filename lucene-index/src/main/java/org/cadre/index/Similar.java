package org.cadre.index;

import java.util.UUID;

/**
 * A question like the one being typed.
 *
 * @param id the question's id
 * @param title its title
 * @param state its state as indexed
 * @param score 0 to 1, higher is better: by its words, and by what it means where the index has an embedder that knows both
 *            languages
 * @param likeness 0 to 1: the share of the two texts' information (idf weights) that they have in common; from
 *            {@link #NEAR_DUPLICATE} on it is most likely the same question
 */
public record Similar(UUID id, String title, String state, double score, double likeness) {

    /** Likeness from which on a question is most likely asked already. */
    public static final double NEAR_DUPLICATE = 0.8;

    public boolean nearDuplicate() {
        return likeness >= NEAR_DUPLICATE;
    }
}
