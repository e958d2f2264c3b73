package org.cadre.web;

/**
 * Links to the pages of a list before and after this one; an empty address means that there is none.
 *
 * @param previous address, or empty
 * @param next address, or empty
 */
public record Pages(String previous, String next) {
    public static Pages only() {
        return new Pages("", "");
    }

    public boolean any() {
        return !previous.isEmpty() || !next.isEmpty();
    }
}
