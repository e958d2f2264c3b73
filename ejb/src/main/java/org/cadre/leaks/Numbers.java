package org.cadre.leaks;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Numbers of cards, accounts and persons, in the ways in which people write them. */
final class Numbers implements Detector {
    /** Longer than any of them, with its spaces. */
    private static final int AHEAD = 48;

    /** @param valid of the digits and letters alone */
    private record Shape(Kind kind, Pattern pattern, Predicate<String> valid) {
        static Shape of(Kind kind, String pattern, Predicate<String> valid) {
            return new Shape(kind, Pattern.compile(pattern), valid);
        }
    }

    private static final List<Shape> SHAPES = List.of(
            Shape.of(Kind.PAYMENT_CARD,
                    "\\d{14,19}+|\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{3})?+|\\d{4}([ -])\\d{6}\\2\\d{4,5}+",
                    Cards::valid),
            Shape.of(Kind.DE_TAX_ID, "\\d{11}+|\\d{2} \\d{3} \\d{3} \\d{3}", NationalIds::germanTax),
            Shape.of(Kind.DE_PENSION_NUMBER, "\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}", NationalIds::germanPension),
            Shape.of(Kind.AT_SVNR, "\\d{4} ?\\d{6}", NationalIds::austrian),
            Shape.of(Kind.CH_AHV, "756(\\.?)\\d{4}\\1\\d{4}\\1\\d{2}", NationalIds::swiss),
            Shape.of(Kind.US_SSN, "\\d{3}-\\d{2}-\\d{4}", NationalIds::american),
            Shape.of(Kind.UK_NINO, "[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]", NationalIds::british),
            Shape.of(Kind.FR_NIR, "[12] ?\\d{2} ?\\d{2} ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}", NationalIds::french),
            Shape.of(Kind.PL_PESEL, "\\d{11}+", NationalIds::polish));

    @Override
    public void find(String text, Consumer<Finding> found) {
        var matchers = SHAPES.stream().map(shape -> shape.pattern().matcher(text)).toList();
        for (int at = 0; at < text.length(); at++) {
            char first = text.charAt(at);
            boolean digit = Detector.isDigit(first);
            if (!digit && (first < 'A' || first > 'Z') || !Detector.begins(text, at))
                continue;
            Ibans.find(text, at, found);
            for (int i = 0; i < matchers.size(); i++) {
                var matcher = matchers.get(i).region(at, Math.min(text.length(), at + AHEAD));
                if (matcher.lookingAt() && Detector.ends(text, matcher.end())
                        && SHAPES.get(i).valid().test(matcher.group().replaceAll("[ .-]", "")))
                    found.accept(new Finding(SHAPES.get(i).kind(), at, matcher.end() - at));
            }
        }
    }
}
