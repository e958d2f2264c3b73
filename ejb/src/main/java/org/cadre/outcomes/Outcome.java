package org.cadre.outcomes;

import java.util.Optional;

/**
 * What one method makes of one item and input.
 *
 * @param seq the item's number
 * @param method MAJORITY, WEIGHTED_MAJORITY or DAWID_SKENE
 * @param value the most probable answer in one line; empty where several tie or nobody has said anything
 * @param confidence its probability, of that method
 */
public record Outcome(int seq, String input, String method, Optional<String> value, double confidence) {}
