package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Finds questions like the one that somebody is typing. */
final class SimilarQuestions {

    private static final int WORDS = 32;
    /** Completions of the last word that are looked at, and those that are used. */
    private static final int SEEN = 256;
    private static final int USED = 8;
    private static final int SHORTEST_PREFIX = 2;

    private final AccessSearcher searcher;
    private final TextQuery queries;
    private final Directions directions;
    private final Set<UUID> without;

    SimilarQuestions(Snapshot snapshot, Directions directions, Access reader, Set<UUID> without) {
        this.directions = directions;
        this.without = without;
        this.searcher = new AccessSearcher(snapshot, reader);
        this.queries = new TextQuery(searcher, PostSearch.FIELDS, WORDS);
    }

    List<Similar> to(String text, int limit) throws IOException {
        List<Word> typed = Words.ofQuery(text);
        List<Word> words = queries.telling(completed(text, typed));
        Optional<Query> any = TextQuery.any(queries.clauses(words));
        Optional<byte[]> direction = directions.of(text, Language.of("", text));
        SimilarPool pool = new SimilarPool(searcher, directions, without);
        if (any.isPresent()) {
            pool.addByWords(any.get());
        }
        if (direction.isPresent()) {
            pool.addByMeaning(direction.get());
            pool.scoreByMeaning(direction.get());
        }
        if (any.isPresent()) {
            pool.scoreByWords(any.get(), queries.possible(words));
        }
        List<Similar> similar = new ArrayList<>();
        for (SimilarPool.Found one : pool.best(limit)) {
            similar.add(similar(one, typed));
        }
        return similar;
    }

    /** The words, the last one also standing for what it may become, while it is being typed. */
    private List<Word> completed(String text, List<Word> words) throws IOException {
        if (words.isEmpty() || text.length() > Words.QUERY_CHARS
                || !Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
            return words;
        }
        Word last = words.getLast();
        Set<String> readings = new LinkedHashSet<>(last.readings());
        readings.addAll(completions(Words.of(text, Language.OTHER).getLast().term()));
        List<Word> completed = new ArrayList<>(words.subList(0, words.size() - 1));
        completed.add(new Word(List.copyOf(readings), last.count()));
        return completed;
    }

    private List<String> completions(String prefix) throws IOException {
        if (prefix.length() < SHORTEST_PREFIX) {
            return List.of();
        }
        Map<String, Long> found = new HashMap<>();
        BytesRef start = new BytesRef(prefix);
        for (Compartment compartment : searcher.visible()) {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), compartment.field(Fields.TITLE));
            if (terms != null) {
                TermsEnum each = terms.iterator();
                TermsEnum.SeekStatus status = each.seekCeil(start);
                for (int seen = 0; status != TermsEnum.SeekStatus.END && seen < SEEN; seen++) {
                    if (!StringHelper.startsWith(each.term(), start)) {
                        break;
                    }
                    found.merge(each.term().utf8ToString(), (long) each.docFreq(), Long::sum);
                    status = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
                }
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(USED).map(Map.Entry::getKey).toList();
    }

    private Similar similar(SimilarPool.Found found, List<Word> typed) throws IOException {
        Document document = searcher.storedFields().document(found.doc());
        String title = document.get(Fields.TITLE);
        Language language = Language.valueOf(document.get(Fields.LANGUAGE));
        double likeness = Math.max(likeness(typed, title, language),
                likeness(typed, title + '\n' + document.get(Fields.BODY), language));
        String state = document.get(Fields.STATE);
        return new Similar(found.id(), title, state == null ? "" : state, found.score(), likeness);
    }

    /** Weighted Jaccard similarity: idf of the common words over idf of all words of both. */
    private double likeness(List<Word> typed, String text, Language language) throws IOException {
        Set<String> terms = new HashSet<>();
        Words.of(text, language).forEach(token -> terms.add(token.term()));
        double common = 0;
        double all = 0;
        for (Word word : typed) {
            double weight = weight(word);
            all += weight;
            if (word.readings().stream().anyMatch(terms::contains)) {
                common += weight;
                word.readings().forEach(terms::remove);
            }
        }
        for (String term : terms) {
            all += weight(new Word(List.of(term), 1));
        }
        return all == 0 ? 0 : common / all;
    }

    /** A word that nobody has used says as much as one that a single question uses. */
    private double weight(Word word) throws IOException {
        double idf = queries.idf(word);
        return idf > 0 ? idf : ExactBm25.idf(1, Math.max(1, searcher.docCount(Fields.BODY)));
    }
}
