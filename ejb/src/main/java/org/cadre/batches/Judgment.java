package org.cadre.batches;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.json.JsonObject;

import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;

/**
 * What one worker said of one item.
 *
 * @param worker not to be shown to others: an export has a pseudonym
 * @param answer none where it was skipped
 * @param skipReason why it was skipped
 * @param golden whether the item had an expected answer
 * @param right whether it was met, where there was one
 * @param seconds it took, kept only where the site has consented to it
 * @param requestKey with which the same delivery is told from another one
 */
public record Judgment(JudgmentId id, AskId batch, int seq, ColleagueId worker, JudgmentState state,
        Optional<JsonObject> answer, String comment, Optional<String> skipReason, boolean golden,
        Optional<Boolean> right, Instant givenAt, OptionalInt seconds, Optional<String> requestKey) {}
