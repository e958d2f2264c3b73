package org.cadre.web;

/**
 * What one page or fragment shows: plain values only, in the reader's sight and language, beside the name of the
 * template that shows them.
 */
public interface View {
    /** The template's path below {@code src/main/jte}, without its ending, such as {@code ask/ask}. */
    String template();

    /**
     * Whether the reader's device may keep the page, to be read without a network: only what is their own and what
     * everybody of the company might see.
     */
    default boolean keepable() {
        return false;
    }
}
