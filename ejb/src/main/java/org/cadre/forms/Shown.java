package org.cadre.forms;

import org.cadre.governance.BadInput;

/**
 * A field of the item that stands above the inputs.
 *
 * @param picture whether the field names one of the batch's pictures, which is shown instead of the name
 */
public record Shown(String column, boolean picture) {
    /** Most characters of a column's name. */
    public static final int LONGEST = 100;

    /** @throws BadInput naming `column` */
    public Shown {
        column = column.strip();
        var checks = new Checks();
        checks.text("column", column, LONGEST);
        checks.done();
    }
}
