package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final Map<String, List<List<Lexicon.Field>>> numbered = new HashMap<>();
    private final Map<String, float[]> inverses = new HashMap<>();
    private final Map<String, @Nullable TermsEnum[]> dictionaries = new HashMap<>();
    private final Lexicon[] lexicons;

    /**
     * Where a term occurs, as far as the reader may see.
     *
     * @param docFreq documents that have it
     * @param total how often it occurs in them
     * @param places for each field that has it, by segment
     */
    record Occurrences(BytesRef term, long docFreq, long total, Map<String, Lexicon.Place[]> places) {}

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
        Map<String, Lexicon.Place[]> places = new HashMap<>();
        BytesRef term = new BytesRef(text);
        int hash = Lexicon.hash(term);
        List<List<Lexicon.Field>> visible = numbered.computeIfAbsent(base,
                _ -> Arrays.stream(lexicons).map(lexicon -> lexicon.fields(base, fields(base))).toList());
        for (LeafReaderContext leaf : getLeafContexts()) {
            List<Lexicon.Field> fields = visible.get(leaf.ord);
            Lexicon lexicon = lexicons[leaf.ord];
            Lexicon.Place[] known = fields.isEmpty() ? null : lexicon.places(base, term, hash);
            if (known == null) {
                continue;
            }
            for (Lexicon.Field field : fields) {
                Lexicon.Place place = known[field.number()];
                if (place == null) {
                    place = lexicon.find(field.name(), term, hash, () -> cursor(field.name(), leaf));
                    known[field.number()] = place;
                }
                if (place != Lexicon.Place.NOWHERE) {
                    docFreq += place.docFreq();
                    total += place.total();
                    places.computeIfAbsent(field.name(), _ -> nowhere())[leaf.ord] = place;
                }
            }
        }
        return new Occurrences(term, docFreq, total, places);
    }

    private Lexicon.Place[] nowhere() {
        Lexicon.Place[] nowhere = new Lexicon.Place[lexicons.length];
        Arrays.fill(nowhere, Lexicon.Place.NOWHERE);
        return nowhere;
    }

    /** Places of a field's term for Lucene's own queries. */
    TermStates states(Lexicon.Place[] places) {
        TermStates states = new TermStates(getTopReaderContext());
        for (int leaf = 0; leaf < places.length; leaf++) {
            if (places[leaf].state() != null) {
                states.register(places[leaf].state(), leaf, places[leaf].docFreq(), places[leaf].total());
            }
        }
        return states;
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
        List<Clause.Reading> readings = new ArrayList<>(all.places().size());
        all.places().forEach(
                (field, places) -> readings.add(new Clause.Reading(field, all.term(), places, weight, inverse)));
        return readings;
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
        if (reading.places() == null) {
            return leaf.reader().postings(new Term(reading.field(), reading.term()), PostingsEnum.NONE);
        }
        TermState state = reading.places()[leaf.ord].state();
        if (state == null) {
            return null;
        }
        TermsEnum cursor = cursor(reading.field(), leaf);
        cursor.seekExact(reading.term(), state);
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
