package org.cadre.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/**
 * Who gave which evidence when, for one segment, in arrays: read once per segment and kept as long as the segment
 * lives. Deletions are not seen here; readers check the live documents.
 */
final class EvidenceColumns {

    static final int NOBODY = -1;
    private static final Map<IndexReader.CacheKey, Optional<EvidenceColumns>> KEPT = new ConcurrentHashMap<>();

    private final int[] expert;
    private final int[] asker;
    private final long[] at;
    private final long[] topic;
    private final int[] compartment;
    private final List<Compartment> compartments;
    private final int[] byExpert;
    private final int[] byTime;

    private EvidenceColumns(LeafReader reader) throws IOException {
        int size = reader.maxDoc();
        expert = column(reader, Fields.EXPERT, size);
        asker = column(reader, Fields.ASKER, size);
        at = new long[size];
        NumericDocValues times = DocValues.getNumeric(reader, Fields.AT);
        while (times.nextDoc() < size) {
            at[times.docID()] = times.longValue();
        }
        topic = new long[size];
        BinaryDocValues topics = DocValues.getBinary(reader, Fields.TOPIC);
        while (topics.nextDoc() < size) {
            UUID id = Documents.uuid(topics.binaryValue());
            topic[topics.docID()] = 31 * id.getMostSignificantBits() + id.getLeastSignificantBits();
        }
        SortedDocValues codes = DocValues.getSorted(reader, Fields.COMPARTMENT);
        compartment = new int[size];
        while (codes.nextDoc() < size) {
            compartment[codes.docID()] = codes.ordValue();
        }
        Compartment[] names = new Compartment[codes.getValueCount()];
        for (int ord = 0; ord < names.length; ord++) {
            names[ord] = Compartment.ofCode(codes.lookupOrd(ord).utf8ToString());
        }
        compartments = List.of(names);
        int[] docs = IntStream.range(0, size).filter(doc -> expert[doc] != NOBODY).toArray();
        byTime = sorted(docs, Comparator.comparingLong(doc -> at[doc]));
        byExpert = sorted(byTime, Comparator.comparingInt(doc -> expert[doc]));
    }

    /** The columns of a segment, if it has evidence. */
    static Optional<EvidenceColumns> of(LeafReaderContext leaf) throws IOException {
        IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
        Optional<EvidenceColumns> known = KEPT.get(helper.getKey());
        if (known == null) {
            EvidenceColumns read = new EvidenceColumns(leaf.reader());
            known = read.byTime.length == 0 ? Optional.empty() : Optional.of(read);
            if (KEPT.putIfAbsent(helper.getKey(), known) == null) {
                helper.addClosedListener(KEPT::remove);
            }
        }
        return known;
    }

    int size() {
        return expert.length;
    }

    /** Ordinal of who gave it, or {@link #NOBODY} if the document is no evidence. */
    int expert(int doc) {
        return expert[doc];
    }

    /** Ordinal of who had asked, or {@link #NOBODY}. */
    int asker(int doc) {
        return asker[doc];
    }

    /** When it was given, in milliseconds since 1970. */
    long at(int doc) {
        return at[doc];
    }

    /** Number of the question answered; two questions have the same by a chance of 2^-64 only. */
    long topic(int doc) {
        return topic[doc];
    }

    /** Index of its compartment in {@link #compartments()}. */
    int compartment(int doc) {
        return compartment[doc];
    }

    List<Compartment> compartments() {
        return compartments;
    }

    /** All evidence, oldest first. */
    int[] byTime() {
        return byTime;
    }

    /** All evidence by expert, then oldest first. */
    int[] byExpert() {
        return byExpert;
    }

    /** Where the expert's evidence begins in {@link #byExpert()}, if there is any. */
    int firstOf(int ordinal) {
        int low = 0;
        int high = byExpert.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (expert[byExpert[middle]] < ordinal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] column(LeafReader reader, String field, int size) throws IOException {
        int[] column = new int[size];
        Arrays.fill(column, NOBODY);
        NumericDocValues values = DocValues.getNumeric(reader, field);
        while (values.nextDoc() < size) {
            column[values.docID()] = (int) values.longValue();
        }
        return column;
    }

    private static int[] sorted(int[] docs, Comparator<Integer> order) {
        return Arrays.stream(docs).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }
}
