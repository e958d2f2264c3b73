package org.cadre.csv;

import java.util.List;
import java.util.Set;

/**
 * What could be read of a file.
 *
 * @param columns those that the file has, by the format's names
 * @param rows those with as many values as the header, in the file's order
 * @param faults what could not be read; where the file as a whole cannot be, there are no rows
 */
public record Table(Set<String> columns, List<Row> rows, List<RowFault> faults) {
    public Table {
        columns = Set.copyOf(columns);
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    static Table unreadable(List<RowFault> faults) {
        return new Table(Set.of(), List.of(), faults);
    }
}
