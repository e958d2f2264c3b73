package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index at one instant, with the compartments that its documents are in. */
final class Snapshot extends IndexSearcher {

    private final List<Compartment> compartments;
    private final Map<LeafReaderContext, EvidenceColumns> evidence;

    Snapshot(IndexReader reader) throws IOException {
        super(reader);
        setQueryCache(null);
        Set<String> codes = new TreeSet<>();
        Map<LeafReaderContext, EvidenceColumns> columns = new LinkedHashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            addTerms(leaf.reader().terms(Fields.COMPARTMENT), codes);
            EvidenceColumns.of(leaf).ifPresent(of -> columns.put(leaf, of));
        }
        compartments = new ArrayList<>(codes.stream().map(Compartment::ofCode).toList());
        evidence = columns;
    }

    /** Every compartment of evidence and posts, in a fixed order. */
    List<Compartment> compartments() {
        return compartments;
    }

    /** The segments that hold evidence. */
    Map<LeafReaderContext, EvidenceColumns> evidence() {
        return evidence;
    }

    /** The evidence of a segment that holds some. */
    EvidenceColumns columns(LeafReaderContext leaf) {
        EvidenceColumns columns = evidence.get(leaf);
        if (columns == null) {
            throw new IllegalArgumentException("segment " + leaf.ord + " holds no evidence");
        }
        return columns;
    }

    private static void addTerms(@Nullable Terms terms, Set<String> into) throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            into.add(term.utf8ToString());
        }
    }
}
