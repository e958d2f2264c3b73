package org.cadre.verifier;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an entry says, as text.
 *
 * @param source the table, ACT or DECISION
 * @param seq the row's number in it
 * @param at in UTC to the microsecond; null where the row is gone
 * @param kind of an act, or a decision's stage
 * @param person whose key opens the detail
 * @param rules of a decision: each rule and version with what it said, as PostgreSQL writes the `jsonb`
 * @param detail ciphertext in hexadecimal
 */
public record Content(String source, long seq, @Nullable String id, @Nullable String at, @Nullable String kind,
        @Nullable String subject, @Nullable String actor, @Nullable String person, @Nullable String outcome,
        @Nullable String rules, @Nullable String detail) {
    /** The newest form, the only one so far. */
    public static final int FORM = 1;
    /** Stands before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    /** Whether the row itself is gone. */
    boolean missing() {
        return at == null;
    }

    public boolean olderThan(Instant when) {
        return at != null && Instant.parse(at).isBefore(when);
    }

    /**
     * SHA-256, in hexadecimal, of: the form (1 byte), the hash before, the number and the row's number (8 bytes each, high
     * byte first), then each text in the record's order as its length in UTF-8 (4 bytes, -1 for none) and its bytes.
     */
    public String hash(String before, long number) {
        var digest = sha256();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            out.writeByte(FORM);
            out.write(HexFormat.of().parseHex(before));
            out.writeLong(number);
            out.writeLong(seq);
            for (String text : texts())
                write(out, text);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<@Nullable String> texts() {
        return Arrays.asList(source, id, at, kind, subject, actor, person, outcome, rules, detail);
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
