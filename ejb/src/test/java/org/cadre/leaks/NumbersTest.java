package org.cadre.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Laws of numbers with check digits, on numbers drawn by lot; the check digits are reckoned here in another way. */
class NumbersTest {
    private static final int CASES = 5_000;
    private final Random random = new Random(20_260_301);

    @Test
    void everyValidNumberIsFoundAndNoneWithAnotherLastDigit() {
        laws(Kind.PAYMENT_CARD, this::card, true);
        laws(Kind.IBAN, this::iban, true);
        laws(Kind.CH_AHV, this::swiss, true);
        laws(Kind.PL_PESEL, this::polish, true);
        laws(Kind.AT_SVNR, this::austrian, false);
        laws(Kind.DE_TAX_ID, this::germanTax, true);
        laws(Kind.DE_PENSION_NUMBER, this::germanPension, true);
        laws(Kind.FR_NIR, this::french, true);
    }

    private void laws(Kind kind, IntFunction<String> number, boolean lastIsTheCheck) {
        for (int i = 0; i < CASES; i++) {
            String valid = number.apply(i);
            // ten digits and one can be a number of two states at once; it is found as one of them
            assertThat(Leaks.in("no " + valid + ".")).as(valid)
                    .anyMatch(one -> one.offset() == 3 && one.length() == valid.length());
            if (lastIsTheCheck) {
                int last = valid.charAt(valid.length() - 1) - '0';
                String wrong = valid.substring(0, valid.length() - 1) + (last + 1 + random.nextInt(9)) % 10;
                assertThat(kinds("no " + wrong + ".")).as(wrong).doesNotContain(kind);
            }
        }
    }

    @Test
    void ofRandomDigitsNoMoreAreFoundThanTheirCheckDigitsLetThrough() {
        for (int length = 8; length <= 20; length++) {
            int found = 0;
            for (int i = 0; i < CASES; i++)
                if (!Leaks.in(digits(length)).isEmpty())
                    found++;
            double share = (double) found / CASES;
            System.out.printf("leaks: of random strings of %d digits %.4f are taken for a number%n", length, share);
            assertThat(share).as("of length " + length).isLessThan(length == 16 ? 0.04 : 0.03);
        }
    }

    private static List<Kind> kinds(String text) {
        return Leaks.in(text).stream().map(Finding::kind).toList();
    }

    private String card(int i) {
        String[] prefixes = {"4", "51", "55", "2221", "2720", "34", "37", "6011", "65", "36", "3530", "62"};
        int[] lengths = {16, 16, 16, 16, 16, 15, 15, 16, 16, 14, 16, 19};
        int which = i % prefixes.length;
        String open = prefixes[which] + digits(lengths[which] - prefixes[which].length() - 1);
        return IntStream.range(0, 10).mapToObj(check -> open + check).filter(NumbersTest::luhn).findFirst()
                .orElseThrow();
    }

    private static boolean luhn(String digits) {
        return IntStream.range(0, digits.length()).map(i -> {
            int digit = digits.charAt(i) - '0';
            return (digits.length() - i) % 2 == 0 ? "0246813579".charAt(digit) - '0' : digit;
        }).sum() % 10 == 0;
    }

    private String iban(int i) {
        var countries = new ArrayList<>(Ibans.lengths().keySet());
        countries.sort(null);
        String country = countries.get(i % countries.size());
        String account = digits(Ibans.lengths().getOrDefault(country, 0) - 4);
        String numeric = account + (country.charAt(0) - 55) + (country.charAt(1) - 55) + "00";
        int check = 98 - new BigInteger(numeric).mod(BigInteger.valueOf(97)).intValue();
        String plain = country + (check < 10 ? "0" : "") + check + account;
        return i % 2 == 0 ? plain : plain.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private String swiss(int i) {
        String open = "756" + digits(9);
        int sum = IntStream.range(0, 12).map(at -> (open.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3)).sum();
        return open + (10 - sum % 10) % 10;
    }

    private String polish(int i) {
        String open = String.format("%02d%02d%02d", random.nextInt(100),
                20 * random.nextInt(5) + 1 + random.nextInt(12),
                1 + random.nextInt(28)) + digits(4);
        int sum = IntStream.range(0, 10).map(at -> (open.charAt(at) - '0') * new int[]{9, 7, 3, 1}[at % 4]).sum();
        return open + sum % 10;
    }

    private String austrian(int i) {
        while (true) {
            String serial = "" + (1 + random.nextInt(9)) + digits(2);
            String born = String.format("%02d%02d%02d", 1 + random.nextInt(28), 1 + random.nextInt(12),
                    random.nextInt(100));
            String nine = serial + born;
            int[] weights = {3, 7, 9, 5, 8, 4, 2, 1, 6};
            int check = IntStream.range(0, 9).map(at -> weights[at] * (nine.charAt(at) - '0')).sum() % 11;
            if (check < 10)
                return serial + check + " " + born;
        }
    }

    private String germanTax(int i) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
        java.util.Collections.shuffle(order, random);
        order.set(9, order.get(random.nextInt(9)));
        if (i % 2 == 0)
            order.set(8, order.get(9));
        java.util.Collections.shuffle(order, random);
        if (order.getFirst() == 0 || order.stream().distinct().count() < (i % 2 == 0 ? 8 : 9))
            return germanTax(i);
        String open = order.stream().map(String::valueOf).collect(Collectors.joining());
        // by trying, as a clerk would: the product of MOD 11,10 over all eleven ends at 1
        return IntStream.range(0, 10).mapToObj(check -> open + check).filter(NumbersTest::mod1110).findFirst()
                .orElseThrow();
    }

    private static boolean mod1110(String digits) {
        int p = 10;
        for (int at = 0; at < digits.length() - 1; at++) {
            int s = p + digits.charAt(at) - '0';
            p = (s % 10 == 0 ? 10 : s % 10) * 2 % 11;
        }
        return (p + digits.charAt(digits.length() - 1) - '0') % 10 == 1;
    }

    private String germanPension(int i) {
        char letter = (char) ('A' + random.nextInt(26));
        String open = digits(2) + String.format("%02d%02d%02d", 1 + random.nextInt(28), 1 + random.nextInt(12),
                random.nextInt(100)) + letter + digits(2);
        String numeric = open.replace(String.valueOf(letter), String.format("%02d", letter - 'A' + 1));
        int[] weights = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
        int sum = IntStream.range(0, 12).map(at -> weights[at] * (numeric.charAt(at) - '0'))
                .map(product -> product / 10 + product % 10).sum();
        return open + sum % 10;
    }

    private String french(int i) {
        String open = (1 + random.nextInt(2)) + digits(2) + String.format("%02d", 1 + random.nextInt(12)) + digits(8);
        long rest = new BigInteger(open).mod(BigInteger.valueOf(97)).longValue();
        return open + String.format("%02d", 97 - rest);
    }

    private String digits(int length) {
        return random.ints(length, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }
}
