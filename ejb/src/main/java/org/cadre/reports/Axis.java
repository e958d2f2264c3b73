package org.cadre.reports;

/**
 * By what the rows of a report are told apart. Rows of one axis add up to the whole; those of two do not.
 *
 * @param name before the key of each row and a colon, or empty
 * @param column of the facts; empty where the rows are the units below
 * @param who a column of those of whom there must be enough as well, or empty
 */
public record Axis(String name, String column, String who) {
    static final Axis PART = new Axis("", "part", "");
    public static final Axis UNITS = new Axis("unit", "", "");

    static Axis of(String name) {
        return new Axis(name, name, "");
    }

    /** The key of a fact's row, in SQL. */
    String key() {
        return name.isEmpty() ? column : "'" + name + ":' || " + column;
    }

    String key(String value) {
        return name.isEmpty() ? value : name + ':' + value;
    }

    boolean holds(String row) {
        return row.startsWith(name + ':');
    }

    /** What stands behind the name. */
    public String value(String row) {
        return name.isEmpty() ? row : row.substring(name.length() + 1);
    }
}
