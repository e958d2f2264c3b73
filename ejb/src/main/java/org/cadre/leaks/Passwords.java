package org.cadre.leaks;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Passwords within the addresses of services, and values that a name beside them calls secret. */
final class Passwords implements Detector {
    /** The password of RFC 3986's `userinfo`. */
    private static final Pattern USERINFO = Pattern.compile(
            "://[^\\s/?#:@<>\"'`]{0,64}+:([^\\s/?#@<>\"'`{}\\[\\]*]{3,128}+)@[A-Za-z0-9\\[]");
    private static final Pattern NAME = Pattern.compile(
            "(?i)passw(?:or)?d|passwort|kennwort|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|auth[_-]?key");
    private static final Pattern VALUE = Pattern
            .compile("[A-Za-z0-9_-]{0,20}+[\"'`]?+\\s{0,3}+(?::=|=>|=|:)\\s{0,3}+[\"'`]?+"
                    + "([^\\s\"'`,;<>(){}\\[\\]|]{10,200}+)");
    private static final Pattern USUAL = Pattern
            .compile("(?i)(?:pass(?:word|wd)?|pwd|secret|xxx+|changeme|example)[0-9]{0,4}");

    private static final int DIGIT = 0;
    private static final int LOWER = 1;
    private static final int UPPER = 2;
    private static final int OTHER = 3;

    @Override
    public void find(String text, Consumer<Finding> found) {
        var userinfo = USERINFO.matcher(text);
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3))
            if (userinfo.region(at, Math.min(text.length(), at + 200)).lookingAt()
                    && !USUAL.matcher(userinfo.group(1)).matches())
                found.accept(finding(Kind.URL_PASSWORD, userinfo.start(1), userinfo.end(1)));
        var name = NAME.matcher(text);
        var value = VALUE.matcher(text);
        while (name.find())
            if (value.region(name.end(), Math.min(text.length(), name.end() + 260)).lookingAt()
                    && drawnByLot(text, value.start(1), value.end(1)))
                found.accept(finding(Kind.PASSWORD, value.start(1), value.end(1)));
    }

    private static Finding finding(Kind kind, int from, int to) {
        return new Finding(kind, from, to - from);
    }

    /**
     * Whether a value could be a secret: no name of something in a program, no path, no sentence. Shannon's entropy is of the
     * value's own letters, in bits each; 16 random letters have 3.6 on average, words of English less than 3.3.
     */
    private static boolean drawnByLot(String text, int from, int to) {
        int end = to;
        while (end > from && ".!?:&".indexOf(text.charAt(end - 1)) >= 0)
            end--;
        if ("/$%".indexOf(text.charAt(from)) >= 0)
            return false;
        var counts = new int[128];
        int[] classes = new int[4];
        for (int at = from; at < end; at++) {
            counts[text.charAt(at) & 127]++;
            classes[classOf(text.charAt(at))] = 1;
        }
        int different = classes[DIGIT] + classes[LOWER] + classes[UPPER];
        if (classes[DIGIT] == 0 || different < 2 || text.substring(from, end).contains("://"))
            return false;
        double entropy = entropy(counts, end - from);
        return different == 3 && entropy >= 3.0 || end - from >= 16 && entropy >= 3.4;
    }

    private static int classOf(char one) {
        return Detector.isDigit(one)
                ? DIGIT
                : Character.isLowerCase(one) ? LOWER : Character.isUpperCase(one) ? UPPER : OTHER;
    }

    private static double entropy(int[] counts, int length) {
        double bits = 0;
        for (int count : counts)
            if (count > 0) {
                double share = (double) count / length;
                bits -= share * Math.log(share) / Math.log(2);
            }
        return bits;
    }
}
