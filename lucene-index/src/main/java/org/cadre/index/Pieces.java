package org.cadre.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers how words were analysed, since most words of a text are common ones. A text is analysed piece by piece where it
 * may be cut: at blanks and line ends between ASCII characters, across which no analysis looks. Thread-safe.
 */
final class Pieces {

    /** Pieces remembered; all are forgotten when there are more. */
    private static final int MOST = 20_000;
    /** Longest piece remembered, in chars. */
    private static final int LONGEST = 40;

    private final Map<String, List<Token>> known = new ConcurrentHashMap<>();
    private final Function<String, List<Token>> analysis;

    /** @param analysis the terms of a text, with offsets in it */
    Pieces(Function<String, List<Token>> analysis) {
        this.analysis = analysis;
    }

    /** The terms of a text, as the analysis of the whole text gives them. */
    List<Token> of(String given) {
        String text = paired(given);
        List<Token> tokens = new ArrayList<>(text.length() / 6 + 1);
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isCut(text, at)) {
                if (at > from) {
                    add(tokens, text.substring(from, at), from);
                }
                from = at + 1;
            }
        }
        return tokens;
    }

    /**
     * The text with blanks for halves of surrogate pairs: of a text that ends with one, as after a cut inside an emoji,
     * Lucene's tokenizer gives no word at all.
     */
    static String paired(String text) {
        StringBuilder paired = null;
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (Character.charCount(text.codePointAt(at)) == 2) {
                    at++;
                } else {
                    paired = paired == null ? new StringBuilder(text) : paired;
                    paired.setCharAt(at, ' ');
                }
            }
        }
        return paired == null ? text : paired.toString();
    }

    /** Whether here is a blank that nothing joins to its neighbours. */
    private static boolean isCut(String text, int at) {
        char blank = text.charAt(at);
        return (blank == ' ' || blank == '\n') && (at == 0 || isPlain(text.charAt(at - 1)))
                && (at + 1 == text.length() || isPlain(text.charAt(at + 1)));
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f || c == '\n';
    }

    private void add(List<Token> tokens, String piece, int from) {
        for (Token token : analysed(piece)) {
            tokens.add(new Token(token.term(), from + token.from(), from + token.to(), token.increment()));
        }
    }

    private List<Token> analysed(String piece) {
        if (piece.length() > LONGEST) {
            return analysis.apply(piece);
        }
        List<Token> tokens = known.get(piece);
        if (tokens == null) {
            tokens = List.copyOf(analysis.apply(piece));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(piece, tokens);
        }
        return tokens;
    }
}
