package org.cadre.index;

/**
 * An analysed word.
 *
 * @param term as indexed
 * @param from first char in the text, inclusive
 * @param to last char, exclusive
 * @param increment 0 if it is a part or another reading of the word before it
 */
record Token(String term, int from, int to, int increment) {}
