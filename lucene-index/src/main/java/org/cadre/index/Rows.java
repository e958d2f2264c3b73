package org.cadre.index;

import org.apache.lucene.util.FixedBitSet;

/** Some of a segment's profiles, by their rows: as bits, or one by one where they are few. Immutable. */
sealed interface Rows {

    /** Adds them. */
    void addTo(FixedBitSet rows);

    /** Takes them away. */
    void removeFrom(FixedBitSet rows);

    /** Keeps only them. */
    void retainIn(FixedBitSet rows);

    /** The smaller form of the two. The bits must not change any more. */
    static Rows of(FixedBitSet bits) {
        int count = bits.cardinality();
        if (count > bits.length() / Integer.SIZE) {
            return new Many(bits);
        }
        int[] rows = new int[count];
        for (int i = 0, row = -1; i < count; i++) {
            row = bits.nextSetBit(row + 1);
            rows[i] = row;
        }
        return new Few(rows);
    }

    /** One bit for each row. */
    record Many(FixedBitSet bits) implements Rows {

        @Override
        public void addTo(FixedBitSet rows) {
            rows.or(bits);
        }

        @Override
        public void removeFrom(FixedBitSet rows) {
            rows.andNot(bits);
        }

        @Override
        public void retainIn(FixedBitSet rows) {
            rows.and(bits);
        }
    }

    /** The rows themselves, ascending. */
    record Few(int[] numbers) implements Rows {

        @Override
        public void addTo(FixedBitSet rows) {
            for (int row : numbers) {
                rows.set(row);
            }
        }

        @Override
        public void removeFrom(FixedBitSet rows) {
            for (int row : numbers) {
                rows.clear(row);
            }
        }

        @Override
        public void retainIn(FixedBitSet rows) {
            int from = 0;
            for (int row : numbers) {
                rows.clear(from, row);
                from = row + 1;
            }
            if (from < rows.length()) {
                rows.clear(from, rows.length());
            }
        }
    }
}
