package org.cadre.web;

/**
 * A colleague as named on any page.
 *
 * @param id as in {@code /people/{id}}; empty for who is anonymous
 * @param name full name
 * @param unit org unit and site in one line, or empty
 */
public record Person(String id, String name, String unit) {
    /** One or two letters for the round picture. */
    public String initials() {
        return initials(name);
    }

    /** One of eight tints, the same for the same person on every page. */
    public int tint() {
        return Math.floorMod(id.hashCode(), 8);
    }

    /** Whether there is a page about them to link to. */
    public boolean known() {
        return !id.isEmpty();
    }

    static String initials(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty()) {
            return "?";
        }
        int last = trimmed.lastIndexOf(' ');
        String first = new StringBuilder().appendCodePoint(trimmed.codePointAt(0)).toString();
        return last < 0 ? first : first + new StringBuilder().appendCodePoint(trimmed.codePointAt(last + 1));
    }
}
