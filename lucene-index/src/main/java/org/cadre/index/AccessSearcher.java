package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Searches as one reader. Term statistics are added up over the compartments that the reader may see, as if they were
 * one field of one index in which nothing else exists. Used by one thread, for one query.
 */
final class AccessSearcher extends IndexSearcher {

    private final List<Compartment> visible;
    private final Map<String, CollectionStatistics> collections = new HashMap<>();
    private final Map<String, Occurrences> occurrences = new HashMap<>();
    private final Map<String, TermsEnum[]> dictionaries = new HashMap<>();

    /**
     * Where a term occurs, as far as the reader may see.
     *
     * @param docFreq documents that have it
     * @param total how often it occurs in them
     * @param fields the fields that have it
     */
    record Occurrences(long docFreq, long total, Map<Term, TermStates> fields) {}

    AccessSearcher(Snapshot snapshot, Access reader) {
        super(snapshot.getIndexReader());
        this.visible = snapshot.compartments().stream().filter(c -> c.visibleTo(reader)).toList();
        setQueryCache(null);
        setSimilarity(Similarities.BY_FIELD);
    }

    List<Compartment> visible() {
        return visible;
    }

    /** Looks a term up in every visible field of a base. */
    Occurrences occurrences(String base, String text) throws IOException {
        String key = base + ' ' + text;
        Occurrences known = occurrences.get(key);
        if (known == null) {
            known = lookUp(base, text);
            occurrences.put(key, known);
        }
        return known;
    }

    private Occurrences lookUp(String base, String text) throws IOException {
        long docFreq = 0;
        long total = 0;
        Map<Term, TermStates> fields = new HashMap<>();
        BytesRef bytes = new BytesRef(text);
        for (String field : fields(base)) {
            TermStates states = states(field, bytes);
            if (states.docFreq() > 0) {
                docFreq += states.docFreq();
                total += states.totalTermFreq();
                fields.put(new Term(field, bytes), states);
            }
        }
        return new Occurrences(docFreq, total, fields);
    }

    /** As {@link TermStates#build} does it, but with one cursor for all terms: to open one costs more than to move it. */
    private TermStates states(String field, BytesRef text) throws IOException {
        TermsEnum[] cursors = dictionaries.get(field);
        if (cursors == null) {
            cursors = open(field);
            dictionaries.put(field, cursors);
        }
        TermStates states = new TermStates(getTopReaderContext());
        for (LeafReaderContext leaf : getLeafContexts()) {
            TermsEnum cursor = cursors[leaf.ord];
            if (cursor.seekExact(text)) {
                states.register(cursor.termState(), leaf.ord, cursor.docFreq(), cursor.totalTermFreq());
            }
        }
        return states;
    }

    /** A field's terms in each segment. */
    private TermsEnum[] open(String field) throws IOException {
        TermsEnum[] cursors = new TermsEnum[getLeafContexts().size()];
        for (LeafReaderContext leaf : getLeafContexts()) {
            cursors[leaf.ord] = Terms.getTerms(leaf.reader(), field).iterator();
        }
        return cursors;
    }

    /** How many visible documents have the field. */
    long docCount(String base) throws IOException {
        CollectionStatistics all = combined(base);
        return all == null ? 0 : all.docCount();
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        Occurrences all = occurrences(Compartment.base(term.field()), term.text());
        return new TermStatistics(term.bytes(), all.docFreq(), all.total());
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        return combined(Compartment.base(field));
    }

    private @Nullable CollectionStatistics combined(String base) throws IOException {
        CollectionStatistics known = collections.get(base);
        if (known == null) {
            known = add(base);
            if (known != null) {
                collections.put(base, known);
            }
        }
        return known;
    }

    private @Nullable CollectionStatistics add(String base) throws IOException {
        long docs = 0;
        long total = 0;
        long postings = 0;
        for (String field : fields(base)) {
            CollectionStatistics one = super.collectionStatistics(field);
            if (one != null) {
                docs += one.docCount();
                total += one.sumTotalTermFreq();
                postings += one.sumDocFreq();
            }
        }
        return docs == 0 ? null : new CollectionStatistics(base, docs, docs, total, postings);
    }

    private Collection<String> fields(String base) {
        if (Fields.PROFILE.equals(base) || Fields.LABEL.equals(base)) {
            return List.of(base);
        }
        List<String> fields = new ArrayList<>(visible.size());
        visible.forEach(compartment -> fields.add(compartment.field(base)));
        return fields;
    }
}
