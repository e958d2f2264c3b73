package org.cadre.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

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
 * not there one is looked for in vain. Read once for each segment and kept as long as that lives. Thread-safe.
 */
final class Lexicon {

    private static final Map<IndexReader.CacheKey, Lexicon> KEPT = new ConcurrentHashMap<>();
    /** Places remembered, some 13 MB; all are forgotten when there are more. */
    private static final int MOST = 100_000;
    /** So many fields in which a word is not known to be take as much memory as a place. */
    private static final int PLACE = 32;
    private static final int BITS_PER_WORD = 32;
    /** Texts that experts are found by. */
    private static final Set<String> RANKED = Set.of(Fields.QUESTION, Fields.TAGS, Fields.ANSWER, Fields.PROFILE,
            Fields.LABEL);

    private final long[] bits;
    private final Map<Key, Place[]> places = new ConcurrentHashMap<>();
    private final AtomicInteger remembered = new AtomicInteger();
    private final Map<String, Map<String, Field>> fields = new HashMap<>();
    private final Map<String, byte[]> norms = new HashMap<>();

    /**
     * Where a term is in the segment, and how often.
     *
     * @param docFreq documents that have it, deleted ones too
     * @param total how often it occurs in them
     */
    record Place(@Nullable TermState state, int docFreq, long total) {

        /** Of a term that is not there. */
        static final Place NOWHERE = new Place(null, 0, 0);
    }

    /** A field, and its number among those of its base. */
    record Field(String name, int number) {}

    /** Quicker to compare than a {@code Term}, which works its hash out anew. */
    private record Key(long hash, String base, BytesRef term) {
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
                Map<String, Field> ofBase = fields.computeIfAbsent(base, _ -> new HashMap<>());
                ofBase.put(field.name, new Field(field.name, ofBase.size()));
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

    /** Those of some fields of a base that the segment has words in. */
    List<Field> fields(String base, List<String> some) {
        Map<String, Field> ofBase = fields.getOrDefault(base, Map.of());
        return some.stream().map(ofBase::get).filter(Objects::nonNull).toList();
    }

    /**
     * What is known of where a word is in the fields of a base, by the fields' numbers: null of those that nobody has asked for yet. Those
     * who ask {@link #find} write into it what they were told.
     *
     * @param hash of the term, see {@link #hash}
     * @return null if the word is in none of them
     */
    @Nullable
    Place @Nullable [] places(String base, BytesRef term, int hash) {
        long mixed = mixed(base, hash);
        if (!isSet(mixed)) {
            return null;
        }
        Key key = new Key(mixed, base, term);
        Place[] known = places.get(key);
        if (known == null) {
            known = new Place[fields.getOrDefault(base, Map.of()).size()];
            if (remembered.addAndGet(1 + known.length / PLACE) > MOST) {
                places.clear();
                remembered.set(0);
            }
            places.put(key, known);
        }
        return known;
    }

    /**
     * Looks a word up.
     *
     * @param cursor gives one of the field's terms
     */
    Place find(String field, BytesRef term, int hash, IOSupplier<TermsEnum> cursor) throws IOException {
        if (isSet(mixed(field, hash))) {
            TermsEnum terms = cursor.get();
            if (terms.seekExact(term)) {
                remembered.incrementAndGet();
                return new Place(terms.termState(), terms.docFreq(), terms.totalTermFreq());
            }
        }
        return Place.NOWHERE;
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
