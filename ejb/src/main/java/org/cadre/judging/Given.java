package org.cadre.judging;

import java.util.Optional;

import jakarta.json.JsonObject;

import org.cadre.batches.JudgmentId;

/**
 * What became of a delivery; the same for the same one sent again.
 *
 * @param feedback only where the item had an expected answer and the batch tells it
 */
public record Given(JudgmentId judgment, Optional<Feedback> feedback) {
    /** Whether the answer was right, and what was expected. */
    public record Feedback(boolean right, JsonObject expected) {}
}
