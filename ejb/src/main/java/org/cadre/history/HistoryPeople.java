package org.cadre.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;

import org.cadre.governance.Classification;
import org.cadre.people.Colleague;
import org.cadre.people.DirectoryEntry;

/** The colleagues that an archive's users become. */
final class HistoryPeople {
    private HistoryPeople() {}

    /** Cleared for INTERNAL, as everything in an archive is; a mail address that reaches nobody (RFC 2606). */
    static Colleague of(String user) {
        return Colleague.from(new DirectoryEntry("history-" + user, user, addressOf(user) + "@history.invalid",
                "History", "History", "ZZ", ZoneOffset.UTC, Locale.ENGLISH, Classification.INTERNAL, "ARCHIVE"));
    }

    /** The name itself where an address can hold it, else what is left of it and a part of its hash. */
    static String addressOf(String user) {
        if (user.matches("[a-z0-9]([a-z0-9._-]{0,58}[a-z0-9])?") && !user.contains(".."))
            return user;
        String rest = user.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String start = rest.substring(0, Math.min(40, rest.length())).replaceAll("^-|-$", "");
        return (start.isEmpty() ? "user" : start) + "-" + hash(user);
    }

    private static String hash(String user) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(user.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
