package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Searches posts as one reader. */
final class PostSearch {

    static final Map<String, Float> FIELDS = fields();
    private static final int WORDS = 32;
    private static final int VALUES = 20;

    private final AccessSearcher searcher;
    private final SearchQuery wanted;
    private final List<Word> words;
    private final List<Query> clauses;

    PostSearch(Snapshot snapshot, SearchQuery wanted) throws IOException {
        this.searcher = new AccessSearcher(snapshot, wanted.access());
        this.wanted = wanted;
        TextQuery queries = new TextQuery(searcher, FIELDS, WORDS);
        List<Word> all = Words.ofQuery(wanted.text());
        this.words = all.size() <= WORDS ? all : queries.telling(all);
        this.clauses = queries.clauses(words);
    }

    SearchPage page() throws IOException {
        boolean browsing = wanted.text().isBlank();
        Query text = browsing ? new MatchAllDocsQuery() : text(needed());
        if (!browsing && needed() > 1 && nothing(filtered(text, null))) {
            text = text(1);
        }
        SearchQuery.Order order = browsing ? SearchQuery.Order.NEWEST : wanted.order();
        Query query = filtered(text, null);
        List<FieldDoc> docs = top(query, order);
        List<Hit> hits = new ArrayList<>();
        for (FieldDoc doc : docs.subList(0, Math.min(wanted.limit(), docs.size()))) {
            hits.add(hit(doc, order));
        }
        Optional<String> next = docs.size() <= wanted.limit()
                ? Optional.empty()
                : Optional.of(PageToken.of(order, docs.get(wanted.limit() - 1)));
        Count all = count(query, EnumSet.allOf(SearchQuery.Facet.class));
        return new SearchPage(hits, all.documents(), facets(text, all), next);
    }

    /** One or two words must all match; of more, three quarters. */
    private int needed() {
        return words.size() <= 2 ? words.size() : (words.size() * 3 + 3) / 4;
    }

    private Query text(int needed) {
        return clauses.size() < needed
                ? new BooleanQuery.Builder().build()
                : TextQuery.atLeast(needed, clauses).orElseGet(() -> new BooleanQuery.Builder().build());
    }

    /** The text, what the reader may see, and the chosen facets, but for one. */
    private Query filtered(Query text, SearchQuery.@Nullable Facet but) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(text, Occur.MUST).add(visible(searcher),
                Occur.FILTER);
        all.add(new TermQuery(new Term(Fields.KIND, Kind.POST.name())), Occur.FILTER);
        all.add(posts(wanted.without()), Occur.MUST_NOT);
        wanted.filters().forEach((facet, values) -> {
            if (facet != but && !values.isEmpty()) {
                all.add(in(field(facet), values), Occur.FILTER);
            }
        });
        return all.build();
    }

    /** Everything that the searcher's reader may see. */
    static Query visible(AccessSearcher searcher) {
        return in(Fields.COMPARTMENT, searcher.visible().stream().map(Compartment::code).toList());
    }

    /** The posts of these ids. */
    static Query posts(Collection<UUID> ids) {
        return new TermInSetQuery(Fields.KEY, ids.stream().map(id -> Documents.key(Kind.POST, id)).toList());
    }

    private static Query in(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(Documents::cut).map(BytesRef::new).toList());
    }

    private List<FieldDoc> top(Query query, SearchQuery.Order order) throws IOException {
        Sort sort = new Sort(
                order == SearchQuery.Order.NEWEST
                        ? new SortField(Fields.AT, SortField.Type.LONG, true)
                        : SortField.FIELD_SCORE,
                new SortField(Fields.ID, SortField.Type.STRING));
        FieldDoc after = wanted.after().map(
                token -> PageToken.read(token, order, searcher.getIndexReader().maxDoc())).orElse(null);
        int skipped = after == null ? wanted.offset() : 0;
        List<FieldDoc> docs = new ArrayList<>();
        for (ScoreDoc doc : searcher.searchAfter(after, query, skipped + wanted.limit() + 1, sort).scoreDocs) {
            docs.add((FieldDoc) doc);
        }
        return docs.subList(Math.min(skipped, docs.size()), docs.size());
    }

    private Hit hit(FieldDoc found, SearchQuery.Order order) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        int doc = found.doc - leaf.docBase;
        Document document = leaf.reader().storedFields().document(doc);
        Set<String> terms = new HashSet<>();
        words.forEach(word -> terms.addAll(word.readings()));
        Passages passages = new Passages(terms, Language.valueOf(document.get(Fields.LANGUAGE)));
        double score = order == SearchQuery.Order.NEWEST ? 0 : (Float) found.fields[0];
        String state = document.get(Fields.STATE);
        return new Hit(id(leaf, doc), PostKind.valueOf(document.get(Fields.POST_KIND)), topic(leaf, doc),
                passages.whole(document.get(Fields.TITLE)), passages.best(document.get(Fields.BODY)),
                state == null ? "" : state, score);
    }

    static UUID id(LeafReaderContext leaf, int doc) throws IOException {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        if (!ids.advanceExact(doc)) {
            throw new IllegalStateException("a document has no id");
        }
        return Documents.uuid(ids.lookupOrd(ids.ordValue()));
    }

    private static UUID topic(LeafReaderContext leaf, int doc) throws IOException {
        BinaryDocValues topics = DocValues.getBinary(leaf.reader(), Fields.TOPIC);
        if (!topics.advanceExact(doc)) {
            throw new IllegalStateException("a post has no topic");
        }
        return Documents.uuid(topics.binaryValue());
    }

    /** Of a facet in which something is chosen, its values are counted as if nothing were. */
    private Map<SearchQuery.Facet, List<FacetCount>> facets(Query text, Count all) throws IOException {
        Map<SearchQuery.Facet, List<FacetCount>> facets = new EnumMap<>(SearchQuery.Facet.class);
        for (SearchQuery.Facet facet : SearchQuery.Facet.values()) {
            boolean chosen = !wanted.filters().getOrDefault(facet, Set.of()).isEmpty();
            facets.put(facet, (chosen ? count(filtered(text, facet), EnumSet.of(facet)) : all).values(facet));
        }
        return facets;
    }

    /** How many documents match, and how many of them have each value; over all segments. */
    private record Count(long documents, Map<SearchQuery.Facet, Map<String, Long>> byValue) {
        List<FacetCount> values(SearchQuery.Facet facet) {
            return byValue.getOrDefault(facet, Map.of()).entrySet().stream()
                    .map(one -> new FacetCount(one.getKey(), one.getValue()))
                    .sorted(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
                    .limit(VALUES).toList();
        }
    }

    /** All in one pass over the matches, which costs more than the counting. */
    private Count count(Query query, Set<SearchQuery.Facet> facets) throws IOException {
        long[] documents = new long[1];
        Map<SearchQuery.Facet, Map<String, Long>> byValue = new EnumMap<>(SearchQuery.Facet.class);
        facets.forEach(facet -> byValue.put(facet, new HashMap<>()));
        each(query, (leaf, docs) -> {
            List<LeafCounts> counts = new ArrayList<>();
            for (SearchQuery.Facet facet : facets) {
                counts.add(new LeafCounts(facet, DocValues.getSortedSet(leaf.reader(), field(facet))));
            }
            while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                documents[0]++;
                for (LeafCounts one : counts) {
                    one.add(docs.docID());
                }
            }
            for (LeafCounts one : counts) {
                one.addTo(byValue.get(one.facet));
            }
        });
        return new Count(documents[0], byValue);
    }

    /** One facet's counts in one segment, by the values' ordinals there. */
    private static final class LeafCounts {
        private final SearchQuery.Facet facet;
        private final SortedSetDocValues values;
        private final long[] byOrdinal;

        LeafCounts(SearchQuery.Facet facet, SortedSetDocValues values) {
            this.facet = facet;
            this.values = values;
            this.byOrdinal = new long[Math.toIntExact(values.getValueCount())];
        }

        void add(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(@Nullable Map<String, Long> counts) throws IOException {
            for (int ordinal = 0; counts != null && ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
                }
            }
        }
    }

    private boolean nothing(Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null && live(scorer.iterator(), leaf.reader().getLiveDocs())
                    .nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                return false;
            }
        }
        return true;
    }

    @FunctionalInterface
    private interface Matches {
        void read(LeafReaderContext leaf, DocIdSetIterator docs) throws IOException;
    }

    private void each(Query query, Matches matches) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                matches.read(leaf, live(scorer.iterator(), leaf.reader().getLiveDocs()));
            }
        }
    }

    private static DocIdSetIterator live(DocIdSetIterator docs,
            @Nullable Bits live) {
        return live == null ? docs : new FilteredDocIdSetIterator(docs) {
            @Override
            protected boolean match(int doc) {
                return live.get(doc);
            }
        };
    }

    private static String field(SearchQuery.Facet facet) {
        return switch (facet) {
            case KIND -> Fields.POST_KIND;
            case TAG -> Fields.TAG;
            case CLASSIFICATION -> Fields.CLASSIFICATION;
            case STATE -> Fields.STATE;
            case ORG_UNIT -> Fields.UNIT;
        };
    }

    private static Map<String, Float> fields() {
        Map<String, Float> fields = new LinkedHashMap<>();
        fields.put(Fields.TITLE, 2f);
        fields.put(Fields.BODY, 1f);
        fields.put(Fields.TAGS, 1.5f);
        return fields;
    }
}
