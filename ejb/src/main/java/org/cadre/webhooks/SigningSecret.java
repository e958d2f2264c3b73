package org.cadre.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an endpoint's events are signed with (Standard Webhooks 1.0: symmetric, `v1`); written as `whsec_` and base64. */
public final class SigningSecret {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32; // 24 to 64, says the standard
    private static final SecureRandom RANDOM = new SecureRandom();
    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    static SigningSecret random() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SigningSecret(key);
    }

    static SigningSecret of(String written) {
        if (!written.startsWith(PREFIX))
            throw new IllegalArgumentException("a signing secret begins with " + PREFIX);
        return new SigningSecret(Base64.getDecoder().decode(written.substring(PREFIX.length())));
    }

    /** To be told once, and stored. */
    public String written() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The value of `webhook-signature`: one for each secret, parted by blanks. */
    static String signatures(List<SigningSecret> secrets, String id, Instant at, String body) {
        return secrets.stream().map(secret -> secret.sign(id, at, body)).collect(Collectors.joining(" "));
    }

    String sign(String id, Instant at, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signed = id + "." + at.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
