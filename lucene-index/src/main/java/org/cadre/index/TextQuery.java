package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes a Lucene query of words, over the fields that the reader may see. Only the most telling words are used, so that
 * a question of 100 kB costs no more than one of a page. Nothing in the text is an operator.
 */
final class TextQuery {

    private final AccessSearcher searcher;
    private final Map<String, Float> fields;
    private final int most;

    /**
     * @param fields bases of the fields to look in, with their weights
     * @param most how many words to use at most
     */
    TextQuery(AccessSearcher searcher, Map<String, Float> fields, int most) {
        this.searcher = searcher;
        this.fields = fields;
        this.most = most;
    }

    /** The words that say most and occur at all, by falling weight. */
    List<Word> telling(List<Word> words) throws IOException {
        record Weighed(Word word, double weight) {}
        List<Weighed> weighed = new ArrayList<>();
        for (Word word : words) {
            double idf = idf(word);
            if (idf > 0) {
                weighed.add(new Weighed(word, idf * repeated(word.count())));
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed()
                .thenComparing(w -> w.word().readings().getFirst()));
        return weighed.stream().limit(most).map(Weighed::word).toList();
    }

    /** Weight of the word's rarest reading, 0 if none of them occurs. */
    double idf(Word word) throws IOException {
        double most = 0;
        for (String field : fields.keySet()) {
            for (String reading : word.readings()) {
                long docFreq = searcher.docFreq(field, reading);
                if (docFreq > 0) {
                    most = Math.max(most, ExactBm25.idf(docFreq, searcher.docCount(field)));
                }
            }
        }
        return most;
    }

    /**
     * More than a text can score in one field by those of these words that say most. A word that nobody has used says as much as
     * one that a single text uses.
     */
    double possible(String field, List<Word> words) throws IOException {
        double unused = ExactBm25.idf(1, Math.max(1, searcher.docCount(field)));
        double[] weights = new double[words.size()];
        for (int i = 0; i < weights.length; i++) {
            double idf = idf(words.get(i));
            weights[i] = repeated(words.get(i).count()) * (idf > 0 ? idf : unused);
        }
        Arrays.sort(weights);
        double possible = 0;
        for (int i = weights.length - 1; i >= Math.max(0, weights.length - most); i--) {
            possible += weights[i];
        }
        return possible * fields.getOrDefault(field, 0f);
    }

    /** The same over all fields. */
    double possible(List<Word> words) throws IOException {
        double possible = 0;
        for (String field : fields.keySet()) {
            possible += possible(field, words);
        }
        return possible;
    }

    /** One query per word; words that do not occur have none. */
    List<Query> clauses(List<Word> words) throws IOException {
        List<Query> clauses = new ArrayList<>(words.size());
        for (Word word : words) {
            clause(word).ifPresent(clauses::add);
        }
        return clauses;
    }

    /** Any of the words, the more the better. */
    static Optional<Query> any(List<Query> clauses) {
        return atLeast(0, clauses);
    }

    /** At least some of the words, the more the better. */
    static Optional<Query> atLeast(int needed, List<Query> clauses) {
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        clauses.forEach(clause -> some.add(clause, Occur.SHOULD));
        return Optional.of(some.build());
    }

    /** The same query as {@link #any} of the words, one for each word, field and compartment. */
    List<Clause> apart(List<Word> words) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        for (Word word : words) {
            for (Map.Entry<String, Float> field : fields.entrySet()) {
                float boost = field.getValue() * repeated(word.count());
                Map<String, List<Clause.Reading>> readings = new TreeMap<>();
                for (String reading : new LinkedHashSet<>(word.readings())) {
                    searcher.readings(field.getKey(), reading, boost).forEach(one -> readings
                            .computeIfAbsent(one.field(), _ -> new ArrayList<>()).add(one));
                }
                readings.values().forEach(all -> clauses.add(new Clause(all)));
            }
        }
        return clauses;
    }

    /** Where a word's readings occur. */
    private List<Query> readings(String base, Word word) throws IOException {
        Map<Term, Query> readings = new TreeMap<>();
        for (String reading : word.readings()) {
            AccessSearcher.Occurrences all = searcher.occurrences(base, reading);
            all.places().forEach((field, places) -> {
                Term term = new Term(field, all.term());
                readings.put(term, new TermQuery(term, searcher.states(places)));
            });
        }
        return List.copyOf(readings.values());
    }

    private Optional<Query> clause(Word word) throws IOException {
        List<Query> places = new ArrayList<>();
        for (Map.Entry<String, Float> field : fields.entrySet()) {
            float boost = field.getValue() * repeated(word.count());
            List<Query> readings = readings(field.getKey(), word);
            if (!readings.isEmpty()) {
                places.add(boosted(best(readings), boost));
            }
        }
        return switch (places.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(places.getFirst());
            default -> any(places);
        };
    }

    /** A document is in one compartment and one language, so at most a few of them apply to it: the best counts. */
    private static Query best(List<Query> readings) {
        return readings.size() == 1 ? readings.getFirst() : new DisjunctionMaxQuery(readings, 0);
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }

    private static float repeated(int count) {
        return (float) (1 + StrictMath.log(count));
    }
}
