package org.cadre.batches;

import java.time.Instant;

/**
 * How much of a batch is there now.
 *
 * @param items that are to be decided
 * @param done decided
 * @param adjudicate only a person can decide
 * @param wanted judgments of these items, as far as it is known now
 * @param given of them
 * @param all judgments that were given, also of items with an expected answer
 * @param skipped how often an item was skipped
 * @param recent judgments given since then
 */
record Tally(int items, int done, int adjudicate, long wanted, long given, long all, long skipped, long recent,
        Instant since) {}
