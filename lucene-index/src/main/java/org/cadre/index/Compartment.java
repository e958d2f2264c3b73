package org.cadre.index;

import org.jspecify.annotations.Nullable;

/**
 * Documents that the same readers may see. Text of each compartment is indexed in fields of its own, so that a reader's
 * term statistics can be added up from just the compartments that the reader may see.
 *
 * @param classification 0 to 3
 * @param wall id of the wall, or null
 */
record Compartment(int classification, @Nullable String wall) {

    private static final char FIELD = '@';

    /** Name of the compartment: the classification's digit, then the wall's id, if any. */
    String code() {
        return wall == null ? Integer.toString(classification) : classification + wall;
    }

    static Compartment ofCode(String code) {
        return new Compartment(code.charAt(0) - '0', code.length() == 1 ? null : code.substring(1));
    }

    boolean visibleTo(Access reader) {
        return classification <= reader.clearance() && (wall == null || reader.walls().contains(wall));
    }

    /** The compartment's own field for a kind of text. */
    String field(String base) {
        return base + FIELD + code();
    }

    /** Whose own a field is, by {@link #code()}; a field outside the compartments is nobody's. */
    static String code(String field) {
        return field.substring(field.indexOf(FIELD) < 0 ? field.length() : field.indexOf(FIELD) + 1);
    }

    /** What {@link #field} was given; a field outside the compartments is its own base. */
    static String base(String field) {
        int at = field.indexOf(FIELD);
        return at < 0 ? field : field.substring(0, at);
    }
}
