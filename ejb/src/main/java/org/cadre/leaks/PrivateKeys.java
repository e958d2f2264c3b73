package org.cadre.leaks;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Private keys as text: RFC 7468, and what OpenSSH and PGP (RFC 9580) write in its way. Where the end is missing, a key reaches to
 * the next such line or to the text's end.
 */
final class PrivateKeys implements Detector {
    private static final String DASHES = "-----";
    private static final Pattern BEGIN = Pattern
            .compile("-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----");
    /** Less is a placeholder: the shortest, an Ed25519 key, has 64. */
    private static final int SHORTEST = 40;

    @Override
    public void find(String text, Consumer<Finding> found) {
        int at = text.indexOf(DASHES);
        var begin = BEGIN.matcher(text);
        while (at >= 0) {
            if (begin.region(at, Math.min(text.length(), at + 80)).lookingAt())
                at = key(text, at, begin.end(), found);
            else
                at++;
            at = text.indexOf(DASHES, at);
        }
    }

    private static int key(String text, int from, int body, Consumer<Finding> found) {
        int next = text.indexOf(DASHES, body);
        int bodyEnd = next < 0 ? text.length() : next;
        int end = bodyEnd;
        if (text.startsWith("-----END ", bodyEnd)) {
            int close = text.indexOf(DASHES, bodyEnd + DASHES.length());
            int line = text.indexOf('\n', bodyEnd);
            end = close < 0 || line >= 0 && line < close ? bodyEnd + DASHES.length() : close + DASHES.length();
        }
        if (text.substring(body, bodyEnd).chars().filter(PrivateKeys::base64).count() >= SHORTEST)
            found.accept(new Finding(Kind.PRIVATE_KEY, from, end - from));
        return end;
    }

    private static boolean base64(int one) {
        return one < 128 && Character.isLetterOrDigit(one) || one == '+' || one == '/';
    }
}
