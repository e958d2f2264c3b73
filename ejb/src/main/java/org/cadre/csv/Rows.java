package org.cadre.csv;

import java.util.Set;

/** Takes what is read of a file, in the file's order. */
public interface Rows {
    /** The header is sound; comes before every row. @param columns those that the file has, by the format's names, in its order */
    void columns(Set<String> columns);

    /** A row with as many values as the header. */
    void row(Row row);

    /** Something is wrong with the header or a row; it is passed over. */
    void fault(RowFault fault);

    /** The file cannot be read from here on; nothing comes after it. */
    void unreadable(RowFault fault);
}
