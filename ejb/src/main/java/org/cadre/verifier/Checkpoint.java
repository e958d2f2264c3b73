package org.cadre.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says how many entries there were and which hash the last had, signed with Ed25519 (RFC 8032).
 *
 * @param signature in base64
 */
public record Checkpoint(long count, String head, Instant at, String signature) {
    public static Checkpoint signed(long count, String head, Instant at, PrivateKey key) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(signed(count, head, at));
            return new Checkpoint(count, head, at, Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the checkpoint of " + count + " entries cannot be signed", e);
        }
    }

    public boolean isSignedBy(PublicKey key) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initVerify(key);
            signer.update(signed(count, head, at));
            return signer.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] signed(long count, String head, Instant at) {
        return ("cadre audit checkpoint 1\n" + count + "\n" + head + "\n" + at).getBytes(StandardCharsets.UTF_8);
    }

    /** As a line of the file. */
    public String line() {
        return FlatJson.write(Map.of("at", at.toString(), "count", count, "head", head, "signature", signature));
    }

    /** @throws IllegalArgumentException where it is none */
    public static Checkpoint parse(String line) {
        var read = new TreeMap<>(FlatJson.read(line));
        try {
            return new Checkpoint(Long.parseLong(read.getOrDefault("count", "")), read.getOrDefault("head", ""),
                    Instant.parse(read.getOrDefault("at", "")), read.getOrDefault("signature", ""));
        } catch (RuntimeException cause) {
            throw new IllegalArgumentException("this line is no checkpoint: " + line, cause);
        }
    }
}
