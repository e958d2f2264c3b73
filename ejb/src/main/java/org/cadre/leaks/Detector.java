package org.cadre.leaks;

import java.util.function.Consumer;

/** Finds some kinds, in time that grows with the text's length. */
interface Detector {
    void find(String text, Consumer<Finding> found);

    /** Whether a word could begin there: nothing that it would be a part of stands before. */
    static boolean begins(String text, int at) {
        if (at == 0)
            return true;
        char before = text.charAt(at - 1);
        if (before == '.')
            return at < 2 || !isWord(text.charAt(at - 2));
        return !isWord(before) && before != '+';
    }

    /** Whether a word could end before that place: not within a longer word, nor before the decimals of a number. */
    static boolean ends(String text, int at) {
        if (at >= text.length())
            return true;
        char next = text.charAt(at);
        boolean decimals = next == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return !isWord(next) && !decimals;
    }

    static boolean isWord(char one) {
        return Character.isLetterOrDigit(one) || one == '_';
    }

    static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }
}
