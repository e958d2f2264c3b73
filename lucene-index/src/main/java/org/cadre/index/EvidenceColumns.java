package org.cadre.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/**
 * Who gave which evidence when, for one segment, in arrays: read once per segment and kept as long as the segment
 * lives. Deletions are not seen here; readers check the live documents.
 */
final class EvidenceColumns {

    static final int NOBODY = -1;
    /** Up to so many ordinals for each piece of evidence there is an entry for each ordinal. */
    private static final int FEW = 8;
    private static final Map<IndexReader.CacheKey, Optional<EvidenceColumns>> KEPT = new ConcurrentHashMap<>();

    private final int[] expert;
    private final long[] at;
    private final long[] topic;
    private final char[] compartment;
    private final List<Compartment> compartments;
    private final int[] byTime;
    /** All evidence by expert, then oldest first: of one expert it lies together. */
    private final Entries byExpert;
    /** Where each ordinal's entries begin, or an empty array where there are too few for that. */
    private final int[] first;

    private record Entries(int[] doc, long[] at, long[] topic, int[] asker, char[] compartment) {}

    private EvidenceColumns(LeafReader reader) throws IOException {
        int size = reader.maxDoc();
        expert = column(reader, Fields.EXPERT, size);
        int[] asker = column(reader, Fields.ASKER, size);
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
        compartment = new char[size];
        while (codes.nextDoc() < size) {
            compartment[codes.docID()] = number(codes.ordValue());
        }
        Compartment[] names = new Compartment[codes.getValueCount()];
        for (int ord = 0; ord < names.length; ord++) {
            names[ord] = Compartment.ofCode(codes.lookupOrd(ord).utf8ToString());
        }
        compartments = List.of(names);
        int[] docs = IntStream.range(0, size).filter(doc -> expert[doc] != NOBODY).toArray();
        byTime = sorted(docs, doc -> at[doc]);
        int[] order = sorted(byTime, doc -> expert[doc]);
        byExpert = entries(order, asker);
        int ordinals = order.length == 0 ? 0 : expert[order[order.length - 1]] + 1;
        first = ordinals <= FEW * order.length ? first(order, ordinals) : new int[0];
    }

    private static char number(int compartment) {
        if (compartment > Character.MAX_VALUE) {
            throw new IllegalStateException("more than " + (int) Character.MAX_VALUE + " compartments");
        }
        return (char) compartment;
    }

    private Entries entries(int[] order, int[] asker) {
        Entries entries = new Entries(order, new long[order.length], new long[order.length], new int[order.length],
                new char[order.length]);
        for (int i = 0; i < order.length; i++) {
            entries.at()[i] = at[order[i]];
            entries.topic()[i] = topic[order[i]];
            entries.asker()[i] = asker[order[i]];
            entries.compartment()[i] = compartment[order[i]];
        }
        return entries;
    }

    private int[] first(int[] order, int ordinals) {
        int[] begin = new int[ordinals + 1];
        for (int doc : order) {
            begin[expert[doc] + 1]++;
        }
        for (int ordinal = 0; ordinal < ordinals; ordinal++) {
            begin[ordinal + 1] += begin[ordinal];
        }
        return begin;
    }

    /** The columns of a segment, if it has evidence. */
    static Optional<EvidenceColumns> of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        Optional<EvidenceColumns> known = KEPT.get(helper.getKey());
        if (known == null) {
            EvidenceColumns read = new EvidenceColumns(reader);
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

    /** Where the expert's entries begin; they are together, oldest first. */
    int firstOf(int ordinal) {
        if (first.length > 0) {
            return first[Math.min(ordinal, first.length - 1)];
        }
        int low = 0;
        int high = byExpert.doc().length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (expert[byExpert.doc()[middle]] < ordinal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int entryDoc(int entry) {
        return byExpert.doc()[entry];
    }

    long entryAt(int entry) {
        return byExpert.at()[entry];
    }

    long entryTopic(int entry) {
        return byExpert.topic()[entry];
    }

    /** Ordinal of who had asked, or {@link #NOBODY}. */
    int entryAsker(int entry) {
        return byExpert.asker()[entry];
    }

    int entryCompartment(int entry) {
        return byExpert.compartment()[entry];
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

    /** Stable, by a merge of runs: documents come nearly in order already, and boxing millions of them would cost most. */
    private static int[] sorted(int[] docs, IntToLongFunction key) {
        int[] from = docs.clone();
        int[] into = new int[docs.length];
        for (int width = 1; width < docs.length; width *= 2) {
            for (int start = 0; start < docs.length; start += 2 * width) {
                int middle = Math.min(start + width, docs.length);
                merge(from, into, start, middle, Math.min(middle + width, docs.length), key);
            }
            int[] done = into;
            into = from;
            from = done;
        }
        return from;
    }

    private static void merge(int[] from, int[] into, int start, int middle, int end, IntToLongFunction key) {
        if (middle == end || key.applyAsLong(from[middle - 1]) <= key.applyAsLong(from[middle])) {
            System.arraycopy(from, start, into, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = left < middle
                    && (right == end || key.applyAsLong(from[left]) <= key.applyAsLong(from[right]));
            into[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
