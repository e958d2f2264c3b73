package org.cadre.csv;

import java.util.Map;

/** One row: its values by the format's column names, stripped. */
public record Row(long line, Map<String, String> values) {
    /** Empty where the column or the value is not there. */
    public String value(String column) {
        return values.getOrDefault(column, "");
    }
}
