package org.cadre.skills;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which labels are compared. Case, accents, spaces and punctuation make no difference, but for `+` and `#`
 * (C, C++ and C# are three); ä, ae and a are one, as are ß and ss, since both spellings are common. The folding of a prefix is a prefix
 * of the folding, so that it serves suggestions too.
 */
public final class Folding {
    private Folding() {}

    /** Empty where the label has no letter, digit, `+` or `#`. */
    public static String fold(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace("ø", "o").replace("æ", "a").replace("œ", "o").replace("ł", "l")
                .replaceAll("[^\\p{L}\\p{N}\\p{Mc}+#]", "");
        return plain.replaceAll("(?<=[aou])e", "");
    }
}
