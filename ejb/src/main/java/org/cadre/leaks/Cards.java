package org.cadre.leaks;

/** Payment card numbers: ISO/IEC 7812-1, with the Luhn digit of its annex B, and the ranges that the networks publish. */
final class Cards {
    private Cards() {}

    static boolean valid(String digits) {
        return issued(digits) && luhn(digits) && digits.chars().distinct().count() > 1;
    }

    private static boolean issued(String digits) {
        int four = Integer.parseInt(digits.substring(0, 4));
        int three = four / 10;
        int two = four / 100;
        return switch (digits.length()) {
            // Diners Club
            case 14 -> two == 36 || two == 38 || two == 39 || within(three, 300, 305);
            // American Express
            case 15 -> two == 34 || two == 37;
            case 16 -> visa(two) || within(two, 51, 55) || within(four, 2221, 2720) || sixteenOrMore(four);
            case 17, 18 -> sixteenOrMore(four);
            case 19 -> visa(two) || sixteenOrMore(four);
            default -> false;
        };
    }

    private static boolean visa(int two) {
        return within(two, 40, 49);
    }

    /** Discover, JCB, UnionPay and Maestro have numbers of 16 to 19 digits. */
    private static boolean sixteenOrMore(int four) {
        return four == 6011 || within(four, 6440, 6599) || within(four, 3528, 3589) || within(four, 6200, 6299)
                || four == 5018 || four == 5020 || four == 5038 || four == 6304 || four == 6759
                || within(four, 6761, 6763);
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
