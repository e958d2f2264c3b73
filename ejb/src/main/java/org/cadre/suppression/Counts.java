package org.cadre.suppression;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts of people by two properties.
 *
 * @param cells by row, then column; none is negative, and all rows are as long
 */
public record Counts(long[][] cells) {
    public Counts {
        if (cells.length == 0 || cells[0].length == 0)
            throw new IllegalArgumentException("a table needs a row and a column");
        int columns = cells[0].length;
        if (Arrays.stream(cells)
                .anyMatch(row -> row.length != columns || Arrays.stream(row).anyMatch(cell -> cell < 0)))
            throw new IllegalArgumentException("rows are of one length, and counts are not negative");
        cells = Arrays.stream(cells).map(long[]::clone).toArray(long[][]::new);
    }

    public int rows() {
        return cells.length;
    }

    public int columns() {
        return cells[0].length;
    }

    /** Of a cell; of a margin where row or column are one more than the last, and of all where both are. */
    public long at(int row, int column) {
        return IntStream.range(row == rows() ? 0 : row, row == rows() ? rows() : row + 1)
                .mapToLong(r -> IntStream
                        .range(column == columns() ? 0 : column, column == columns() ? columns() : column + 1)
                        .mapToLong(c -> cells[r][c]).sum())
                .sum();
    }
}
