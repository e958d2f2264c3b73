package org.cadre.verifier;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;

/**
 * Says where the trail begins once retention has taken what stood before, signed with Ed25519 (RFC 8032).
 *
 * @param count number of the last entry to go; the next one is the first that is kept
 * @param head hash of the last entry to go, which the first that is kept follows
 * @param purged how many went at once, the last of them with this number
 * @param signature in base64
 */
public record Start(long count, String head, long purged, Instant at, String signature) implements Witnessed {
    public static Start signed(long count, String head, long purged, Instant at, PrivateKey key) {
        return new Start(count, head, purged, at, Signing.sign(text(count, head, purged, at), key));
    }

    @Override
    public boolean isSignedBy(PublicKey key) {
        return Signing.fits(text(count, head, purged, at), signature, key);
    }

    private static String text(long count, String head, long purged, Instant at) {
        return "cadre audit start 1\n" + (count + 1) + "\n" + head + "\n" + purged + "\n" + at;
    }

    @Override
    public String line() {
        return FlatJson.write(Map.of("at", at.toString(), "before", head, "first", count + 1, "purged", purged,
                "signature", signature));
    }

    static Start parse(String line) {
        var read = FlatJson.read(line);
        try {
            return new Start(Long.parseLong(read.getOrDefault("first", "")) - 1, read.getOrDefault("before", ""),
                    Long.parseLong(read.getOrDefault("purged", "")), Instant.parse(read.getOrDefault("at", "")),
                    read.getOrDefault("signature", ""));
        } catch (RuntimeException cause) {
            throw new IllegalArgumentException("this line is no starting point: " + line, cause);
        }
    }
}
