package org.cadre.verifier;

/**
 * An entry with its place in the chain.
 *
 * @param number from 1 on, without gaps
 * @param form how it is hashed
 * @param hash as it is stored, in hexadecimal
 */
public record Entry(long number, int form, String hash, Content content) {
    /** Whether it may stand there, behind that hash. */
    boolean follows(String before, long place) {
        return form == Content.FORM && content.hash(before, place).equals(hash);
    }
}
