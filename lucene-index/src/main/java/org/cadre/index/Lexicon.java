package org.cadre.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Tells quickly which words a segment does not have, and remembers where those are that it has: a need asks for each of its
 * words in several languages, in the fields of each compartment, in every segment, and most are not there. A Bloom filter of
 * two probes and at least 16 bits for each word of a field: of 60 words that are not there one is looked for in vain. Read
 * once for each segment and kept as long as that lives. Thread-safe.
 */
final class Lexicon {

    private static final Map<IndexReader.CacheKey, Lexicon> KEPT = new ConcurrentHashMap<>();
    /** Places remembered; all are forgotten when there are more. */
    private static final int MOST = 20_000;
    private static final int BITS_PER_WORD = 16;

    private final long[] bits;
    private final Map<Term, Place> places = new ConcurrentHashMap<>();

    /**
     * Where a term is in the segment, and how often.
     *
     * @param docFreq documents that have it, deleted ones too
     * @param total how often it occurs in them
     */
    record Place(TermState state, int docFreq, long total) {}

    /** Gives the cursor of a field's terms; opened when it is needed first. */
    @FunctionalInterface
    interface Cursors {
        TermsEnum of(String field) throws IOException;
    }

    private Lexicon(LeafReader reader) throws IOException {
        long words = 0;
        for (FieldInfo field : reader.getFieldInfos()) {
            words += isText(field) ? Math.max(0, Terms.getTerms(reader, field.name).size()) : 0;
        }
        int size = 64;
        while (size < words * BITS_PER_WORD && size < 1 << 30) {
            size *= 2;
        }
        bits = new long[size / Long.SIZE];
        for (FieldInfo field : reader.getFieldInfos()) {
            if (isText(field)) {
                TermsEnum each = Terms.getTerms(reader, field.name).iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    long hash = hash(field.name, term);
                    set((int) hash);
                    set((int) (hash >>> 32));
                }
            }
        }
    }

    /** Whether a field has words that needs are compared with; those have frequencies, unlike terms that only filter. */
    private static boolean isText(FieldInfo field) {
        return field.getIndexOptions().compareTo(IndexOptions.DOCS_AND_FREQS) >= 0;
    }

    /** Of a segment. */
    static Lexicon of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        Lexicon known = KEPT.get(helper.getKey());
        if (known == null) {
            known = new Lexicon(reader);
            Lexicon other = KEPT.putIfAbsent(helper.getKey(), known);
            if (other != null) {
                return other;
            }
            helper.addClosedListener(KEPT::remove);
        }
        return known;
    }

    /** Where a word is; null if the field does not have it. */
    @Nullable
    Place find(Term term, Cursors cursors) throws IOException {
        long hash = hash(term.field(), term.bytes());
        if (!isSet((int) hash) || !isSet((int) (hash >>> 32))) {
            return null;
        }
        Place known = places.get(term);
        if (known == null) {
            TermsEnum cursor = cursors.of(term.field());
            if (!cursor.seekExact(term.bytes())) {
                return null;
            }
            known = new Place(cursor.termState(), cursor.docFreq(), cursor.totalTermFreq());
            if (places.size() >= MOST) {
                places.clear();
            }
            places.put(term, known);
        }
        return known;
    }

    private void set(int hash) {
        int bit = hash & (bits.length * Long.SIZE - 1);
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    private boolean isSet(int hash) {
        int bit = hash & (bits.length * Long.SIZE - 1);
        return (bits[bit / Long.SIZE] & 1L << bit) != 0;
    }

    /** Finalizer of SplitMix64 (Steele, Lea and Flood 2014) over the hashes of both. */
    private static long hash(String field, BytesRef term) {
        long z = ((long) field.hashCode() << 32) + StringHelper.murmurhash3_x86_32(term, 0);
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
