package org.cadre.csv;

import org.cadre.governance.Message;

/**
 * One thing that is wrong in a file.
 *
 * @param line of the file, from 1; a row that spans lines is named by its first; 0 for the file as a whole
 * @param column as the file's format calls it; empty for the whole line
 * @param value what stands there, without control characters, shortened to 100 characters
 * @param reason for the reader
 */
public record RowFault(long line, String column, String value, Message reason) {
    private static final int SHOWN = 100;

    public RowFault {
        value = value.replaceAll("\\p{Cntrl}", " ");
        if (value.codePointCount(0, value.length()) > SHOWN)
            value = value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
