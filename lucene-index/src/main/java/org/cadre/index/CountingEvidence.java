package org.cadre.index;

import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of one segment that counts for one need, by document.
 *
 * @param experts of each of the segment's compartments the rows of those whose evidence counts in it
 * @param live documents that are not deleted, or null for all
 * @param before the instant from which on nothing counts
 */
record CountingEvidence(EvidenceColumns columns, Profiles profiles, FixedBitSet[] experts, @Nullable Bits live,
        long before) implements Bits {

    @Override
    public boolean get(int doc) {
        int row = profiles.row(columns.expert(doc));
        return row >= 0 && columns.at(doc) < before && experts[columns.compartment(doc)].get(row)
                && (live == null || live.get(doc));
    }

    /** The same, of an entry by expert. */
    boolean counts(int expert, int entry) {
        int row = profiles.row(expert);
        return row >= 0 && columns.entryAt(entry) < before && experts[columns.entryCompartment(entry)].get(row)
                && (live == null || live.get(columns.entryDoc(entry)));
    }

    @Override
    public int length() {
        return columns.size();
    }
}
