package org.cadre.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final long PRIME = 1_000_003;

    @Test
    void aTableOfLargeCellsIsShownWhole() {
        var shown = Suppression.of(new Counts(new long[][]{{9, 12}, {30, 8}}), 8);
        assertThat(shown.left()).isZero();
        assertThat(shown.at(0, 2)).hasValue(21);
        assertThat(shown.at(2, 2)).hasValue(59);
    }

    @Test
    void oneSmallCellTakesThreeOthersAlong() {
        var shown = Suppression.of(new Counts(new long[][]{{3, 20, 20}, {20, 40, 50}, {20, 40, 50}}), 8);
        assertThat(shown.at(0, 0)).isEmpty();
        assertThat(shown.left()).isEqualTo(4);
        assertThat(shown.at(3, 3)).hasValue(263);
    }

    @Test
    void aSmallTotalIsLeftOutToo() {
        var shown = Suppression.of(new Counts(new long[][]{{1}}), 8);
        assertThat(shown.left()).isEqualTo(4);
    }

    /** By linear algebra alone: 20,000 tables. */
    @Test
    void noCellThatIsLeftOutFollowsFromTheSums() {
        var random = new Random(7);
        int checked = 0;
        for (int nr = 0; nr < 20_000; nr++) {
            var counts = counts(random, 1 + random.nextInt(6), 1 + random.nextInt(6), 1 + random.nextInt(60));
            int least = 2 + random.nextInt(10);
            var shown = Suppression.of(counts, least);
            checked += assertNothingSmallIsShown(counts, shown, least);
            assertThat(determined(shown)).as("of %s under %s", Arrays.deepToString(counts.cells()), least).isEmpty();
        }
        assertThat(checked).isGreaterThan(100_000);
    }

    /** By trying every table of whole numbers that is not negative and has the sums that are shown: 150 tables. */
    @Test
    void aSmallCellCouldAlwaysBeLargeEnough() {
        var random = new Random(11);
        for (int nr = 0; nr < 150; nr++) {
            var counts = counts(random, 2, 2, 6);
            var shown = Suppression.of(counts, 3);
            long[][] most = new long[3][shown.columns()];
            long[][] least = new long[3][shown.columns()];
            for (long[] row : least)
                Arrays.fill(row, Long.MAX_VALUE);
            every(shown, new long[2][counts.columns()], 0, most, least);
            for (int row = 0; row < shown.rows(); row++)
                for (int column = 0; column < shown.columns(); column++)
                    if (shown.at(row, column).isEmpty() && counts.at(row, column) < 3)
                        assertThat(most[row][column])
                                .as("%s at %s, %s", Arrays.deepToString(counts.cells()), row, column)
                                .isGreaterThanOrEqualTo(3);
                    else if (shown.at(row, column).isEmpty())
                        assertThat(most[row][column]).isGreaterThan(least[row][column]);
        }
    }

    private static Counts counts(Random random, int rows, int columns, int most) {
        long[][] cells = new long[rows][columns];
        for (long[] row : cells)
            for (int i = 0; i < columns; i++)
                row[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(most);
        return new Counts(cells);
    }

    private static int assertNothingSmallIsShown(Counts counts, Shown shown, int least) {
        int cells = 0;
        for (int row = 0; row < shown.rows(); row++)
            for (int column = 0; column < shown.columns(); column++, cells++) {
                var cell = shown.at(row, column);
                if (cell.isPresent())
                    assertThat(cell.getAsLong()).isGreaterThanOrEqualTo(least).isEqualTo(counts.at(row, column));
            }
        return cells;
    }

    /** The cells with one value only by Gauss's elimination, modulo a prime. */
    private static List<Integer> determined(Shown shown) {
        int columns = shown.columns();
        var unknown = new ArrayList<Integer>();
        for (int cell = 0; cell < shown.rows() * columns; cell++)
            if (shown.at(cell / columns, cell % columns).isEmpty())
                unknown.add(cell);
        long[][] sums = new long[shown.rows() + columns][unknown.size()];
        for (int i = 0; i < unknown.size(); i++) {
            int row = unknown.get(i) / columns;
            int column = unknown.get(i) % columns;
            sums[row][i] = column == columns - 1 ? PRIME - 1 : 1;
            sums[shown.rows() + column][i] = row == shown.rows() - 1 ? PRIME - 1 : 1;
        }
        int rank = 0;
        for (int i = 0; i < unknown.size() && rank < sums.length; i++) {
            int pivot = rank;
            while (pivot < sums.length && sums[pivot][i] == 0)
                pivot++;
            if (pivot == sums.length)
                continue;
            long[] swap = sums[pivot];
            sums[pivot] = sums[rank];
            sums[rank] = swap;
            long inverse = power(swap[i], PRIME - 2);
            for (int j = 0; j < swap.length; j++)
                swap[j] = swap[j] * inverse % PRIME;
            for (int other = 0; other < sums.length; other++)
                if (other != rank && sums[other][i] != 0) {
                    long times = PRIME - sums[other][i];
                    for (int j = 0; j < swap.length; j++)
                        sums[other][j] = (sums[other][j] + times * swap[j]) % PRIME;
                }
            rank++;
        }
        var determined = new ArrayList<Integer>();
        for (int row = 0; row < rank; row++) {
            long[] sum = sums[row];
            if (Arrays.stream(sum).filter(factor -> factor != 0).count() == 1)
                for (int j = 0; j < sum.length; j++)
                    if (sum[j] != 0)
                        determined.add(unknown.get(j));
        }
        return determined;
    }

    private static long power(long number, long exponent) {
        long result = 1;
        for (long square = number % PRIME; exponent > 0; exponent >>= 1, square = square * square % PRIME)
            if ((exponent & 1) == 1)
                result = result * square % PRIME;
        return result;
    }

    private static void every(Shown shown, long[][] cells, int at, long[][] most, long[][] least) {
        int columns = cells[0].length;
        if (at == cells.length * columns) {
            var counts = new Counts(cells);
            for (int row = 0; row < shown.rows(); row++)
                for (int column = 0; column < shown.columns(); column++) {
                    var cell = shown.at(row, column);
                    if (cell.isPresent() && cell.getAsLong() != counts.at(row, column))
                        return;
                }
            for (int row = 0; row < shown.rows(); row++)
                for (int column = 0; column < shown.columns(); column++) {
                    most[row][column] = Math.max(most[row][column], counts.at(row, column));
                    least[row][column] = Math.min(least[row][column], counts.at(row, column));
                }
            return;
        }
        var fixed = shown.at(at / columns, at % columns);
        for (long value = fixed.orElse(0); value <= fixed.orElse(8); value++) {
            cells[at / columns][at % columns] = value;
            every(shown, cells, at + 1, most, least);
        }
    }
}
