package org.cadre.verifier;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;

/**
 * Says how many entries there were and which hash the last had, signed with Ed25519 (RFC 8032).
 *
 * @param signature in base64
 */
public record Checkpoint(long count, String head, Instant at, String signature) implements Witnessed {
    public static Checkpoint signed(long count, String head, Instant at, PrivateKey key) {
        return new Checkpoint(count, head, at, Signing.sign(text(count, head, at), key));
    }

    @Override
    public boolean isSignedBy(PublicKey key) {
        return Signing.fits(text(count, head, at), signature, key);
    }

    private static String text(long count, String head, Instant at) {
        return "cadre audit checkpoint 1\n" + count + "\n" + head + "\n" + at;
    }

    @Override
    public String line() {
        return FlatJson.write(Map.of("at", at.toString(), "count", count, "head", head, "signature", signature));
    }

    /** @throws IllegalArgumentException where it is none */
    public static Checkpoint parse(String line) {
        var read = FlatJson.read(line);
        try {
            return new Checkpoint(Long.parseLong(read.getOrDefault("count", "")), read.getOrDefault("head", ""),
                    Instant.parse(read.getOrDefault("at", "")), read.getOrDefault("signature", ""));
        } catch (RuntimeException cause) {
            throw new IllegalArgumentException("this line is no checkpoint: " + line, cause);
        }
    }
}
