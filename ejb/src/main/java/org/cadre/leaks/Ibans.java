package org.cadre.leaks;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** International bank account numbers: ISO 13616, the lengths of its registry (SWIFT, release 99), MOD 97-10 of ISO 7064. */
final class Ibans {
    private static final Map<String, Integer> LENGTHS = Arrays
            .stream("""
                    AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24
                    FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32
                    LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24
                    RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"""
                    .split("\\s+"))
            .collect(Collectors.toMap(one -> one.substring(0, 2), one -> Integer.valueOf(one.substring(2))));

    private Ibans() {}

    /** The lengths by country, with the two letters and the two check digits. */
    static Map<String, Integer> lengths() {
        return LENGTHS;
    }

    static void find(String text, int from, Consumer<Finding> found) {
        if (from + 4 > text.length() || !Detector.isDigit(text.charAt(from + 2)))
            return;
        Integer length = LENGTHS.get(text.substring(from, from + 2));
        if (length == null)
            return;
        var letters = new StringBuilder(length);
        int at = from;
        while (letters.length() < length && at < text.length()) {
            char one = text.charAt(at);
            boolean space = one == ' ' && letters.length() % 4 == 0 && text.charAt(at - 1) != ' ';
            if (!space && !(one >= 'A' && one <= 'Z' || Detector.isDigit(one)))
                return;
            if (!space)
                letters.append(one);
            at++;
        }
        if (letters.length() == length && Detector.ends(text, at) && remainder(letters) == 1)
            found.accept(new Finding(Kind.IBAN, from, at - from));
    }

    private static int remainder(CharSequence iban) {
        int remainder = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }
}
