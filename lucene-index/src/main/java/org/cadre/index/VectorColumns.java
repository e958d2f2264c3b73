package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;

/**
 * Which vector each document of a segment has in the fields of a base, in arrays: read once per segment and kept as long as
 * the segment lives. Looking through each compartment's own list would cost more than comparing what is found. Deletions
 * are not seen here.
 */
final class VectorColumns {

    /** Of a document that has no vector. */
    static final int NONE = -1;
    private static final Map<IndexReader.CacheKey, Map<String, VectorColumns>> KEPT = new ConcurrentHashMap<>();

    private final List<String> fields = new ArrayList<>();
    /** Of each document one more than its field's number, or 0; empty where no document has a vector. */
    private final char[] field;
    private final int[] ordinal;

    private VectorColumns(LeafReader reader, String base) throws IOException {
        List<ByteVectorValues> vectors = new ArrayList<>();
        for (FieldInfo one : reader.getFieldInfos()) {
            if (one.getVectorDimension() > 0 && Compartment.base(one.name).equals(base)) {
                ByteVectorValues values = reader.getByteVectorValues(one.name);
                if (values != null && values.size() > 0) {
                    fields.add(one.name);
                    vectors.add(values);
                }
            }
        }
        if (fields.size() >= Character.MAX_VALUE) {
            throw new IllegalStateException(fields.size() + " compartments, of which a segment may have "
                    + (Character.MAX_VALUE - 1));
        }
        field = new char[fields.isEmpty() ? 0 : reader.maxDoc()];
        ordinal = new int[field.length];
        for (int number = 0; number < vectors.size(); number++) {
            KnnVectorValues.DocIndexIterator each = vectors.get(number).iterator();
            while (each.nextDoc() < field.length) {
                field[each.docID()] = (char) (number + 1);
                ordinal[each.docID()] = each.index();
            }
        }
    }

    /** Of a segment. */
    static VectorColumns of(LeafReader reader, String base) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        Map<String, VectorColumns> kept = KEPT.get(helper.getKey());
        if (kept == null) {
            kept = new ConcurrentHashMap<>();
            Map<String, VectorColumns> other = KEPT.putIfAbsent(helper.getKey(), kept);
            if (other == null) {
                helper.addClosedListener(KEPT::remove);
            } else {
                kept = other;
            }
        }
        VectorColumns known = kept.get(base);
        if (known == null) {
            known = new VectorColumns(reader, base);
            kept.put(base, known);
        }
        return known;
    }

    /** The fields of the base that have vectors, numbered from 0. */
    List<String> fields() {
        return fields;
    }

    /** Number of the field that has the document's vector, or {@link #NONE}. */
    int field(int doc) {
        return field.length == 0 ? NONE : field[doc] - 1;
    }

    /** Number of the document's vector in its field. */
    int ordinal(int doc) {
        return ordinal[doc];
    }
}
