package org.cadre.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.cadre.governance.Message;

/**
 * The columns that a format knows. Headers are compared without regard to case, spaces and punctuation, so that
 * `Employee Number`, `employee_number` and `employeeNumber` are one.
 */
public final class Columns {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private int longestOther;

    /** A column that must be there; `aliases` are other names for it. */
    public Columns required(String name, String... aliases) {
        required.add(name);
        return optional(name, aliases);
    }

    public Columns optional(String name, String... aliases) {
        known.add(name);
        names.put(plain(name), name);
        for (String alias : aliases)
            names.put(plain(alias), name);
        return this;
    }

    /** Columns that other systems' files of this kind have, and which are left out. */
    public Columns ignored(String... headers) {
        for (String header : headers)
            names.put(plain(header), "");
        return this;
    }

    /** Takes every other column by the name that it has, stripped, 1 to that many characters long. */
    public Columns others(int longest) {
        longestOther = longest;
        return this;
    }

    /** The format's name for a header; empty text where it is to be left out. */
    Optional<String> named(String header) {
        String other = header.strip();
        boolean good = !other.isEmpty() && other.length() <= longestOther
                && other.chars().noneMatch(Character::isISOControl);
        return Optional.ofNullable(names.get(plain(header))).or(() -> Optional.of(other).filter(_ -> good));
    }

    /** What is said of a header that has no name here. */
    Message unknown() {
        return longestOther > 0
                ? Message.of("import.column-name", longestOther)
                : Message.of("import.unknown-column", String.join(", ", known));
    }

    List<String> required() {
        return required;
    }

    /** All names, in the order in which they were declared. */
    public List<String> known() {
        return List.copyOf(known);
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
