package org.cadre.leaks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Which numbers persons can have, by the check digits that the states define; of digits and letters without separators. */
final class NationalIds {
    private static final Set<String> NINO_NEVER = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

    private NationalIds() {}

    /**
     * Steuerliche Identifikationsnummer: section 139b AO; of its first ten digits one occurs twice or three times and no other
     * more than once; the last by MOD 11,10 of ISO 7064 (Bundeszentralamt für Steuern, "Informationen zur IdNr").
     */
    static boolean germanTax(String id) {
        if (id.charAt(0) == '0')
            return false;
        var counts = new int[10];
        id.substring(0, 10).chars().forEach(digit -> counts[digit - '0']++);
        int often = 0;
        for (int count : counts)
            if (count > 3)
                return false;
            else if (count > 1)
                often++;
        int product = 10;
        for (int i = 0; i < 10; i++) {
            int sum = (digit(id, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return often == 1 && (11 - product) % 10 == digit(id, 10);
    }

    /** Rentenversicherungsnummer: section 2 VKVV; digit sums of the weighted digits, the letter as two of them. */
    static boolean germanPension(String id) {
        String digits = id.substring(0, 8) + String.format("%02d", id.charAt(8) - 'A' + 1) + id.substring(9, 11);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            int product = digit(digits, i) * digit("212571212121", i);
            sum += product / 10 + product % 10;
        }
        int day = number(id, 2, 4) % 50;
        return sum % 10 == digit(id, 11) && day >= 1 && day <= 31 && number(id, 4, 6) <= 12 && number(id, 4, 6) >= 1;
    }

    /** Sozialversicherungsnummer: section 31 ASVG; the fourth digit is the weighted sum modulo 11; month 13 to 15 is allowed. */
    static boolean austrian(String id) {
        int sum = weighted(id, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6);
        return id.charAt(0) != '0' && sum % 11 == digit(id, 3) && number(id, 4, 6) >= 1 && number(id, 4, 6) <= 31
                && number(id, 6, 8) >= 1 && number(id, 6, 8) <= 15;
    }

    /** AHV-Nummer: Art. 50c AHVG, the check digit of EAN-13. */
    static boolean swiss(String id) {
        return weighted(id, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
    }

    /** Social Security number: no check digit; area, group and serial that are never given (SSA, POMS RM 10201.035). */
    static boolean american(String id) {
        int area = number(id, 0, 3);
        return area != 0 && area != 666 && area < 900 && number(id, 3, 5) != 0 && number(id, 5, 9) != 0;
    }

    /** National Insurance number: no check digit; letters that are never given (HMRC, NIM39110). */
    static boolean british(String id) {
        return "DFIQUV".indexOf(id.charAt(0)) < 0 && "DFIOQUV".indexOf(id.charAt(1)) < 0
                && !NINO_NEVER.contains(id.substring(0, 2));
    }

    /** Numéro de sécurité sociale: Insee, 97 less the number modulo 97; Corsica's 2A and 2B count as 19 and 18. */
    static boolean french(String id) {
        String digits = id.substring(0, 13).replace("2A", "19").replace("2B", "18");
        if (!digits.chars().allMatch(one -> Detector.isDigit((char) one)))
            return false;
        int month = number(id, 3, 5);
        boolean known = month >= 1 && month <= 12 || month >= 20 && month <= 42 || month >= 50;
        return known && 97 - Long.parseLong(digits) % 97 == number(id, 13, 15);
    }

    /** PESEL: the act on population registration of 24 September 2010; the month also tells the century. */
    static boolean polish(String id) {
        return weighted(id, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0 && day(id);
    }

    private static boolean day(String pesel) {
        int[] centuries = {1900, 2000, 2100, 2200, 1800};
        int month = number(pesel, 2, 4);
        try {
            LocalDate.of(centuries[month / 20] + number(pesel, 0, 2), month % 20, number(pesel, 4, 6));
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static int weighted(String id, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++)
            sum += weights[i] * digit(id, i);
        return sum;
    }

    private static int digit(String id, int at) {
        return id.charAt(at) - '0';
    }

    private static int number(String id, int from, int to) {
        return Integer.parseInt(id, from, to, 10);
    }
}
