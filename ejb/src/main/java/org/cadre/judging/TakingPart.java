package org.cadre.judging;

import java.util.Optional;

/**
 * How far somebody is with a batch.
 *
 * @param joined whether they take part
 * @param quiz whether they must pass a quiz that they have not passed
 * @param given how many items they have judged
 * @param skipped how many they have left aside
 * @param excluded whether a person decided that their judgments do not count
 * @param checked how they answered what was expected of them, the quiz included; only where the batch tells it, since it would
 *            show otherwise which items are checks
 */
public record TakingPart(boolean joined, boolean quiz, int given, int skipped, boolean excluded,
        Optional<Checked> checked) {
    /** Answers to items with an expected answer, and how many met it. */
    public record Checked(int given, int right) {}
}
