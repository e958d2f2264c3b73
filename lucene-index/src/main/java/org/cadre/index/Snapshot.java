package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
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
    private final Profiles profiles;
    private final Lexicon[] lexicons;

    /** @param before an earlier instant, of which as much is taken over as is still so */
    Snapshot(IndexReader reader, @Nullable Snapshot before) throws IOException {
        super(reader);
        setQueryCache(null);
        Set<String> codes = new TreeSet<>();
        Map<LeafReaderContext, EvidenceColumns> columns = new LinkedHashMap<>();
        lexicons = new Lexicon[reader.leaves().size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            lexicons[leaf.ord] = Lexicon.of(leaf.reader());
            addTerms(leaf.reader().terms(Fields.COMPARTMENT), codes);
            EvidenceColumns.of(leaf.reader()).ifPresent(of -> columns.put(leaf, of));
        }
        compartments = new ArrayList<>(codes.stream().map(Compartment::ofCode).toList());
        evidence = columns;
        profiles = Profiles.of(reader, before == null ? null : before.profiles);
    }

    /** Reads what a segment that a merge has made will be asked for, before anybody asks. */
    static void warm(LeafReader merged) throws IOException {
        ProfileColumns.of(merged);
        EvidenceColumns.of(merged);
        Lexicon.of(merged);
        for (String base : List.of(Fields.MEANING, Fields.QUESTION_MEANING, Fields.POST_MEANING)) {
            VectorColumns.of(merged, base);
        }
    }

    /** Which words each segment has. */
    Lexicon[] lexicons() {
        return lexicons;
    }

    /** Everybody who may be asked. */
    Profiles profiles() {
        return profiles;
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
