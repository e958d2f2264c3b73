package org.cadre.suppression;

import java.util.OptionalLong;

/** A table as it may be shown. The last row and the last column are the totals. */
public final class Shown {
    private final Counts counts;
    private final boolean[][] hidden;

    Shown(Counts counts, boolean[][] hidden) {
        this.counts = counts;
        this.hidden = hidden;
    }

    public int rows() {
        return hidden.length;
    }

    public int columns() {
        return hidden[0].length;
    }

    /** @return empty where it is left out */
    public OptionalLong at(int row, int column) {
        return hidden[row][column] ? OptionalLong.empty() : OptionalLong.of(counts.at(row, column));
    }

    /** How many cells and totals are left out. */
    public long left() {
        long left = 0;
        for (boolean[] row : hidden)
            for (boolean cell : row)
                if (cell)
                    left++;
        return left;
    }
}
