package org.cadre.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Tells quickly which words a segment does not have, and remembers where those are that it has: a need asks for each of its
 * words in several languages, in the fields of each compartment, in every segment, and most are not there. A Bloom filter of
 * two probes and at least 32 bits for each word of a field, by its field and by what kind of text that is: of 60 words that are
 * not there one is looked for in vain. Read
 * once for each segment and kept as long as that lives. Thread-safe.
 */
final class Lexicon {

    private static final Map<IndexReader.CacheKey, Lexicon> KEPT = new ConcurrentHashMap<>();
    /** Places remembered; all are forgotten when there are more. */
    private static final int MOST = 20_000;
    private static final int BITS_PER_WORD = 32;
    /** Texts that experts are found by. */
    private static final Set<String> RANKED = Set.of(Fields.QUESTION, Fields.TAGS, Fields.ANSWER, Fields.PROFILE,
            Fields.LABEL);

    private final long[] bits;
    private final Map<Key, Place> places = new ConcurrentHashMap<>();
    private final Map<String, byte[]> norms = new HashMap<>();

    /**
     * Where a term is in the segment, and how often.
     *
     * @param docFreq documents that have it, deleted ones too
     * @param total how often it occurs in them
     */
    record Place(TermState state, int docFreq, long total) {}

    /** Quicker to compare than a {@code Term}, which works its hash out anew. */
    private record Key(long hash, String field, BytesRef term) {
        @Override
        public int hashCode() {
            return Long.hashCode(hash);
        }
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
                String base = Compartment.base(field.name);
                TermsEnum each = Terms.getTerms(reader, field.name).iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    int hash = hash(term);
                    set(mixed(field.name, hash));
                    set(mixed(base, hash));
                }
                if (RANKED.contains(base) && field.hasNorms()) {
                    read(reader.getNormValues(field.name),
                            norms.computeIfAbsent(base, _ -> new byte[reader.maxDoc()]));
                }
            }
        }
    }

    private static void read(NumericDocValues values, byte[] into) throws IOException {
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            into[doc] = (byte) values.longValue();
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

    /**
     * The lengths, as norms, of the documents' texts in the fields of a base, by document: one is in one compartment only.
     *
     * @return null if there are none
     */
    byte @Nullable [] norms(String base) {
        return norms.get(base);
    }

    /** Whether a word may be in any field of a base; if not, it is in none. */
    boolean mayHave(String base, int hash) {
        return isSet(mixed(base, hash));
    }

    /**
     * Where a word is; null if the field does not have it.
     *
     * @param hash of the term, see {@link #hash}
     * @param cursor gives one of the field's terms
     */
    @Nullable
    Place find(String field, BytesRef term, int hash, IOSupplier<TermsEnum> cursor) throws IOException {
        long mixed = mixed(field, hash);
        if (!isSet(mixed)) {
            return null;
        }
        Key key = new Key(mixed, field, term);
        Place known = places.get(key);
        if (known == null) {
            TermsEnum terms = cursor.get();
            if (!terms.seekExact(term)) {
                return null;
            }
            known = new Place(terms.termState(), terms.docFreq(), terms.totalTermFreq());
            if (places.size() >= MOST) {
                places.clear();
            }
            places.put(key, known);
        }
        return known;
    }

    private void set(long hash) {
        bits[index(hash)] |= 1L << hash;
        bits[index(hash >>> 32)] |= 1L << (hash >>> 32);
    }

    private boolean isSet(long hash) {
        return (bits[index(hash)] & 1L << hash) != 0 && (bits[index(hash >>> 32)] & 1L << (hash >>> 32)) != 0;
    }

    private int index(long hash) {
        return (int) hash >>> 6 & bits.length - 1;
    }

    static int hash(BytesRef term) {
        return StringHelper.murmurhash3_x86_32(term, 0);
    }

    /** Finalizer of SplitMix64 (Steele, Lea and Flood 2014) over the hashes of both. */
    private static long mixed(String field, int hash) {
        long z = ((long) field.hashCode() << 32) + hash;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
