package org.cadre.sentences;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits text into the pieces of a vocabulary, as BERT without case does (Devlin et al. 2019): lower case, without accents,
 * punctuation and ideographs alone, then the longest pieces from the left.
 */
final class WordPieces {

    private static final String UNKNOWN = "[UNK]";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int begin;
    private final int end;
    private final int unknown;

    /** @param vocabulary number of each piece; those within a word begin with ## */
    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.begin = number("[CLS]");
        this.end = number("[SEP]");
        this.unknown = number(UNKNOWN);
    }

    private int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return number;
    }

    /** Numbers of the pieces between a begin and an end mark, at most so many with these. */
    long[] of(String text, int most) {
        List<Integer> pieces = new ArrayList<>();
        for (String word : words(text, most)) {
            add(pieces, word);
            if (pieces.size() >= most - 2) {
                break;
            }
        }
        int size = Math.min(pieces.size(), most - 2);
        long[] numbers = new long[size + 2];
        numbers[0] = begin;
        for (int i = 0; i < size; i++) {
            numbers[i + 1] = pieces.get(i);
        }
        numbers[size + 1] = end;
        return numbers;
    }

    private static List<String> words(String text, int most) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < plain.length() && words.size() < most;) {
            int sign = plain.codePointAt(at);
            at += Character.charCount(sign);
            int type = Character.getType(sign);
            boolean space = Character.isWhitespace(sign) || Character.isSpaceChar(sign);
            if (space || isPunctuation(sign, type) || Character.isIdeographic(sign)) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                if (!space) {
                    words.add(Character.toString(sign));
                }
            } else if (type != Character.NON_SPACING_MARK && type != Character.CONTROL && type != Character.FORMAT
                    && sign != 0xfffd) {
                word.appendCodePoint(sign);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isPunctuation(int sign, int type) {
        return sign >= '!' && sign <= '/' || sign >= ':' && sign <= '@' || sign >= '[' && sign <= '`'
                || sign >= '{' && sign <= '~'
                || type >= Character.DASH_PUNCTUATION && type <= Character.OTHER_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private void add(List<Integer> pieces, String word) {
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            Integer piece = null;
            while (to > from && piece == null) {
                piece = vocabulary.get((from > 0 ? "##" : "") + word.substring(from, to));
                to -= piece == null ? 1 : 0;
            }
            if (piece == null) {
                break;
            }
            found.add(piece);
            from = to;
        }
        if (from == word.length()) {
            pieces.addAll(found);
        } else {
            pieces.add(unknown);
        }
    }
}
