package org.cadre.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A line of the server's {@code admin-keyfile}. As delivered, the administrator has no password, so that every user of the
 * machine could deploy into the server.
 *
 * <p>The digest is that of the server's own {@code SSHA} class: SHA-256 over password and salt, a hundred rounds.
 */
final class AdminKey {
    private static final int ROUNDS = 100;

    private AdminKey() {}

    static String line(String user, String password) {
        byte[] salt = new byte[8];
        new SecureRandom().nextBytes(salt);
        return user + ";{SSHA256}" + digest(password, salt) + ";asadmin\n";
    }

    static String digest(String password, byte[] salt) {
        MessageDigest sha = sha256();
        sha.update(password.getBytes(StandardCharsets.UTF_8));
        byte[] hash = sha.digest(salt);
        for (int round = 1; round < ROUNDS; round++) {
            hash = sha.digest(hash);
        }
        byte[] whole = new byte[hash.length + salt.length];
        System.arraycopy(hash, 0, whole, 0, hash.length);
        System.arraycopy(salt, 0, whole, hash.length, salt.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
