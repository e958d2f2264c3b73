package org.cadre.accounts;

import java.util.Map;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

/** Hashes at once, and counts how often a password was compared. */
public final class CountingHash implements Pbkdf2PasswordHash {
    public int compared;

    @Override
    public void initialize(Map<String, String> parameters) {
        // there is nothing to set
    }

    @Override
    public String generate(char[] password) {
        return new StringBuilder(new String(password)).reverse().toString();
    }

    @Override
    public boolean verify(char[] password, String hashed) {
        compared++;
        return generate(password).equals(hashed);
    }
}
