package org.cadre.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Turns text into terms. Documents are analysed in their own language; a query does not know which language the
 * documents are in, so each of its words stands for its readings in all languages.
 */
final class Words {

    /** Longest part of a query that is read; what follows is ignored. */
    static final int QUERY_CHARS = 16_384;
    private static final int LONGEST_LABEL = 4;
    private static final int LONGEST_KEY = 200;
    /** How many words of a query are looked at for labels. */
    private static final int LABEL_WORDS = 1_000;

    private static final List<Pieces> SPLIT = Arrays.stream(Language.values())
            .map(language -> pieces(new WordAnalyzer(language, true))).toList();
    private static final Pieces WHOLE = pieces(new WordAnalyzer(Language.OTHER, false));
    private static final Pieces WHOLE_STEMMED = pieces(new WordAnalyzer(Language.ENGLISH, false));

    private Words() {}

    private static Pieces pieces(Analyzer analyzer) {
        return new Pieces(text -> analyse(text, analyzer));
    }

    /** A document's terms, in its order. */
    static List<Token> of(String text, Language language) {
        return SPLIT.get(language.ordinal()).of(text);
    }

    /** A query's words, in order of first appearance. */
    static List<Word> ofQuery(String text) {
        String read = clip(text);
        Map<Long, Set<String>> readings = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            for (Token token : of(read, language)) {
                readings.computeIfAbsent((long) token.from() << 32 | token.to(), _ -> new LinkedHashSet<>())
                        .add(token.term());
            }
        }
        Map<Set<String>, Integer> counts = new LinkedHashMap<>();
        readings.values().forEach(reading -> counts.merge(reading, 1, Integer::sum));
        List<Word> words = new ArrayList<>(counts.size());
        counts.forEach((reading, count) -> words.add(new Word(List.copyOf(reading), count)));
        return words;
    }

    /** The forms by which a skill's label is found: its words joined, as they are and stemmed. */
    static Set<String> labelKeys(String label) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(joined(WHOLE.of(label)));
        keys.add(joined(WHOLE_STEMMED.of(label)));
        keys.removeIf(key -> key.isEmpty() || key.length() > LONGEST_KEY);
        return keys;
    }

    /** Every run of one to four words that could be a label. */
    static Set<String> possibleLabels(String text) {
        Set<String> keys = new LinkedHashSet<>();
        for (Pieces pieces : List.of(WHOLE, WHOLE_STEMMED)) {
            List<Token> all = pieces.of(clip(text));
            List<Token> tokens = all.subList(0, Math.min(LABEL_WORDS, all.size()));
            for (int from = 0; from < tokens.size(); from++) {
                StringBuilder key = new StringBuilder(tokens.get(from).term());
                keys.add(key.toString());
                for (int next = from + 1; next < Math.min(tokens.size(), from + LONGEST_LABEL); next++) {
                    keys.add(key.append(' ').append(tokens.get(next).term()).toString());
                }
            }
        }
        return keys;
    }

    private static String joined(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::term).toList());
    }

    private static String clip(String text) {
        return text.length() <= QUERY_CHARS ? text : text.substring(0, QUERY_CHARS);
    }

    /** The terms of a text in one go. */
    static List<Token> analyse(String text, Analyzer analyzer) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offsets = stream.addAttribute(OffsetAttribute.class);
            var position = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offsets.startOffset(), offsets.endOffset(),
                        position.getPositionIncrement()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return tokens;
    }
}
