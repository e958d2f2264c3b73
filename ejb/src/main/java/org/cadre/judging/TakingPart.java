package org.cadre.judging;

/**
 * How far somebody is with a batch.
 *
 * @param joined whether they take part
 * @param quiz whether they must pass a quiz that they have not passed
 * @param given how many items they have judged
 * @param skipped how many they have left aside
 * @param excluded whether a person decided that their judgments do not count
 */
public record TakingPart(boolean joined, boolean quiz, int given, int skipped, boolean excluded) {}
