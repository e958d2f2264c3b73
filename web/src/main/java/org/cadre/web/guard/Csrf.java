package org.cadre.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.cadre.accounts.SignedIn;
import org.cadre.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** The token that proves that a form came from a page which we gave to the same session. */
@RequestScoped
public class Csrf {
    /** Name of the hidden form field, which stands first in its form. */
    public static final String FIELD = "csrf";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    HttpServletRequest request;
    @Inject
    Caller caller;

    /** This session's token, safe in HTML and in a URL; for a stranger, begins a session of the container's if there is none. */
    public String token() {
        Optional<String> signedIn = caller.signedIn().flatMap(SignedIn::csrf);
        return signedIn.orElseGet(this::strangersToken);
    }

    private String strangersToken() {
        HttpSession session = request.getSession(true);
        if (session.getAttribute(FIELD) instanceof String token) {
            return token;
        }
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(FIELD, token);
        return token;
    }

    /** Whether the form brought this session's token; never begins a session. */
    public boolean accepts(@Nullable String offered) {
        return offered != null && expected().filter(token -> MessageDigest
                .isEqual(token.getBytes(StandardCharsets.US_ASCII), offered.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private Optional<String> expected() {
        if (caller.signedIn().isPresent())
            return caller.signedIn().flatMap(SignedIn::csrf);
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(FIELD) instanceof String token
                ? Optional.of(token)
                : Optional.empty();
    }
}
