package org.cadre.accounts;

import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Salted PBKDF2, with the iterations that OWASP's password storage cheat sheet asks of HMAC-SHA-512. */
@ApplicationScoped
public class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    @Inject
    private Pbkdf2PasswordHash hash;
    private String nobodys = "";

    protected Passwords() {}

    @PostConstruct
    void configure() {
        hash.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations",
                "210000", "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
        nobodys = hash.generate(Secret.random().toCharArray());
    }

    /** @throws BadInput where it is too short or too long */
    String hashed(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST)
            throw new BadInput("password", "…", Message.of("bad.password.length", SHORTEST, LONGEST));
        return hash.generate(password.toCharArray());
    }

    boolean matches(String password, String hashed) {
        return password.length() <= LONGEST && hash.verify(password.toCharArray(), hashed);
    }

    /** Takes as long as {@link #matches}, so that an unknown name cannot be told from a wrong password. */
    void matchesNobody(String password) {
        matches(password, nobodys);
    }
}
