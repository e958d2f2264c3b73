package org.cadre.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Searches as one reader. Term statistics are added up over the compartments that the reader may see, as if they were
 * one field of one index in which nothing else exists. Used by one thread, for one query.
 */
final class AccessSearcher extends IndexSearcher {

    private final List<Compartment> visible;
    private final Map<String, CollectionStatistics> collections = new HashMap<>();
    private final Map<String, Map<String, Occurrences>> occurrences = new HashMap<>();
    private final Map<String, List<String>> fields = new HashMap<>();
    private final Map<String, float[]> inverses = new HashMap<>();
    private final Map<String, @Nullable TermsEnum[]> dictionaries = new HashMap<>();
    private final Lexicon[] lexicons;

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
        this.lexicons = snapshot.lexicons();
        setQueryCache(null);
        setSimilarity(Similarities.BY_FIELD);
    }

    List<Compartment> visible() {
        return visible;
    }

    /** Looks a term up in every visible field of a base. */
    Occurrences occurrences(String base, String text) throws IOException {
        Map<String, Occurrences> ofBase = occurrences.computeIfAbsent(base, _ -> new HashMap<>());
        Occurrences known = ofBase.get(text);
        if (known == null) {
            known = lookUp(base, text);
            ofBase.put(text, known);
        }
        return known;
    }

    /** As {@link TermStates#build} does it, but only where the word may be, and with one cursor for all terms of a field. */
    private Occurrences lookUp(String base, String text) throws IOException {
        long docFreq = 0;
        long total = 0;
        Map<Term, TermStates> fields = new HashMap<>();
        BytesRef bytes = new BytesRef(text);
        int hash = Lexicon.hash(bytes);
        for (LeafReaderContext leaf : getLeafContexts()) {
            Lexicon lexicon = lexicons[leaf.ord];
            for (String field : lexicon.mayHave(base, hash) ? fields(base) : List.<String>of()) {
                Lexicon.Place place = lexicon.find(field, bytes, hash, () -> cursor(field, leaf));
                if (place != null) {
                    docFreq += place.docFreq();
                    total += place.total();
                    fields.computeIfAbsent(new Term(field, bytes), _ -> new TermStates(getTopReaderContext()))
                            .register(place.state(), leaf.ord, place.docFreq(), place.total());
                }
            }
        }
        return new Occurrences(docFreq, total, fields);
    }

    /** A field's terms in one segment. */
    private TermsEnum cursor(String field, LeafReaderContext leaf) throws IOException {
        TermsEnum[] cursors = dictionaries.computeIfAbsent(field, _ -> new TermsEnum[lexicons.length]);
        if (cursors[leaf.ord] == null) {
            cursors[leaf.ord] = Terms.getTerms(leaf.reader(), field).iterator();
        }
        return cursors[leaf.ord];
    }

    /** A word in every visible field of a base where it occurs. */
    List<Clause.Reading> readings(String base, String text, float boost) throws IOException {
        Occurrences all = occurrences(base, text);
        if (all.docFreq() == 0) {
            return List.of();
        }
        float weight = boost * ExactBm25.idf(all.docFreq(), docCount(base));
        float[] inverse = inverse(base);
        return all.fields().entrySet().stream()
                .map(field -> new Clause.Reading(field.getKey(), field.getValue(), weight, inverse)).toList();
    }

    private float[] inverse(String base) throws IOException {
        float[] known = inverses.get(base);
        if (known == null) {
            known = Similarities.BY_FIELD.get(base).inverse(Objects.requireNonNull(combined(base), base));
            inverses.put(base, known);
        }
        return known;
    }

    /**
     * The documents of a segment that have a term, with its frequencies; null if none has.
     *
     * @param used one that is not needed any more
     */
    @Nullable
    PostingsEnum postings(Clause.Reading reading, LeafReaderContext leaf, @Nullable PostingsEnum used)
            throws IOException {
        Term term = reading.term();
        if (reading.states() == null) {
            return leaf.reader().postings(term, PostingsEnum.NONE);
        }
        IOSupplier<TermState> place = reading.states().get(leaf);
        TermState state = place == null ? null : place.get();
        if (state == null) {
            return null;
        }
        TermsEnum cursor = cursor(term.field(), leaf);
        cursor.seekExact(term.bytes(), state);
        return cursor.postings(used, PostingsEnum.FREQS);
    }

    /** How long the documents' texts are in a field, see {@link Lexicon#norms}. */
    byte @Nullable [] norms(String field, LeafReaderContext leaf) {
        return lexicons[leaf.ord].norms(Compartment.base(field));
    }

    /** How many visible documents have the field. */
    long docCount(String base) throws IOException {
        CollectionStatistics all = combined(base);
        return all == null ? 0 : all.docCount();
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        String base = Compartment.base(term.field());
        long docs = docFreq(base, term.text());
        return new TermStatistics(term.bytes(), docs, Math.max(docs, occurrences(base, term.text()).total()));
    }

    /**
     * How many visible documents have a word in a field; of a title how many have it there or in the text, whichever are more: few
     * titles say "what can we do", which is no reason to find those that do.
     */
    long docFreq(String base, String text) throws IOException {
        long docs = occurrences(base, text).docFreq();
        return Fields.TITLE.equals(base) && docs > 0
                ? Math.clamp(occurrences(Fields.BODY, text).docFreq(), docs, docCount(base))
                : docs;
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

    private List<String> fields(String base) {
        if (Fields.PROFILE.equals(base) || Fields.LABEL.equals(base)) {
            return List.of(base);
        }
        return fields.computeIfAbsent(base, _ -> visible.stream().map(one -> one.field(base)).toList());
    }
}
