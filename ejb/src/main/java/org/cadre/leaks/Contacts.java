package org.cadre.leaks;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Mail addresses (the usual part of RFC 5322) and international telephone numbers (ITU-T E.164: 8 to 15 digits after a plus). */
final class Contacts implements Detector {
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern DOMAIN = Pattern.compile("@[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+){1,6}+");

    @Override
    public void find(String text, Consumer<Finding> found) {
        var domain = DOMAIN.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '@' && domain.region(at, Math.min(text.length(), at + 255)).lookingAt())
                address(text, at, domain.end(), found);
            else if (one == '+')
                phone(text, at, found);
        }
    }

    private static void address(String text, int at, int end, Consumer<Finding> found) {
        int from = at;
        while (from > 0 && at - from < LONGEST_LOCAL && local(text.charAt(from - 1)))
            from--;
        if (from < at)
            found.accept(new Finding(Kind.MAIL_ADDRESS, from, end - from));
    }

    private static boolean local(char one) {
        return one < 128 && Detector.isWord(one) || ".%+-".indexOf(one) >= 0;
    }

    private static void phone(String text, int plus, Consumer<Finding> found) {
        int digits = 0;
        int end = plus + 1;
        for (int at = plus + 1; at < text.length() && at < plus + 30; at++) {
            char one = text.charAt(at);
            if (Detector.isDigit(one)) {
                digits++;
                end = at + 1;
            } else if (" -/.()".indexOf(one) < 0 || at - end > 1) {
                break;
            }
        }
        if (digits >= 8 && digits <= 15 && text.charAt(plus + 1) != '0' && Detector.ends(text, end))
            found.accept(new Finding(Kind.PHONE, plus, end - plus));
    }
}
