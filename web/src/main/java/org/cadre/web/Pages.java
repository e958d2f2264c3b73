package org.cadre.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Links to the pages of a list before and after this one; an empty address means that there is none.
 *
 * @param previous address, or empty
 * @param next address, or empty
 */
public record Pages(String previous, String next) {
    public static Pages only() {
        return new Pages("", "");
    }

    /** Of a list that is read on by cursor: forward only. */
    public static Pages after(String path, String query, Optional<String> next) {
        return new Pages("", next.map(cursor -> path + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + "&cursor=" + cursor).orElse(""));
    }

    public boolean any() {
        return !previous.isEmpty() || !next.isEmpty();
    }
}
