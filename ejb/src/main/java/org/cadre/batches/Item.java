package org.cadre.batches;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.json.JsonObject;

import org.cadre.asks.AskId;

/**
 * One thing to judge.
 *
 * @param seq its number in its batch, from 1, in the order in which the items came
 * @param reference its requester's own key of it, or empty
 * @param data its fields by column
 * @param gold the expected answer, where there is one: then it is given out to look at its workers and not to be decided
 * @param wanted how many judgments, as far as it is known now
 * @param given live judgments that are no skips
 * @param leased workers who have it before them
 * @param result the answer that counts, once it is decided
 * @param confidence in it, 0 to 1
 */
public record Item(AskId batch, int seq, ItemId id, String reference, SortedMap<String, String> data,
        Optional<JsonObject> gold, int wanted, int given, int leased, ItemState state, Optional<JsonObject> result,
        Optional<Double> confidence) {
    public Item {
        data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
    }

    /** Whether its expected answer is known. */
    public boolean golden() {
        return gold.isPresent();
    }

}
