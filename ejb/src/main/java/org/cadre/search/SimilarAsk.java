package org.cadre.search;

import java.time.Instant;

import org.cadre.asks.AskId;
import org.cadre.asks.AskState;

/**
 * A question like the one being typed.
 *
 * @param answers how many it has
 * @param accepted whether one of them was accepted
 * @param same whether it most likely is the same question
 * @param excerpt how it begins, with the words that are in both marked
 */
public record SimilarAsk(AskId id, String title, AskState state, int answers, boolean accepted, Instant changedAt,
        boolean same, Marked excerpt) {}
