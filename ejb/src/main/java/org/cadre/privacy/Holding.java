package org.cadre.privacy;

import java.util.List;

/**
 * A place in the database where a person can stand.
 *
 * @param shown the columns that are theirs to read
 */
record Holding(String table, String column, List<String> shown) {
    /** Under which it stands in an archive. */
    String name() {
        return table + '.' + column;
    }
}
