package org.cadre.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** Ed25519 (RFC 8032) over texts, in base64. */
final class Signing {
    private static final String ALGORITHM = "Ed25519";

    private Signing() {}

    static String sign(String text, PrivateKey key) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this cannot be signed: " + text, e);
        }
    }

    static boolean fits(String text, String signature, PublicKey key) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initVerify(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}
