package org.cadre.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;

import org.cadre.accounts.SignedIn;
import org.cadre.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The token that proves that a form came from a page which we gave to the same browser: the session's own for who is
 * signed in, a cookie's for a stranger. Nothing is kept in memory, so a form stays good over a restart and on any node.
 */
@RequestScoped
public class Csrf {
    /** Name of the hidden form field, which stands first in its form. */
    public static final String FIELD = "csrf";

    private static final String STRANGER = "cadre_stranger";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    HttpServletRequest request;
    @Inject
    Caller caller;
    @Inject
    SecureCookies secure;

    private @Nullable String fresh;

    /** This browser's token, safe in HTML and in a URL. */
    public String token() {
        return expected().orElseGet(this::begin);
    }

    /** The cookie to send with a page whose token has just been made. */
    public Optional<NewCookie> cookie() {
        return Optional.ofNullable(fresh)
                .map(token -> new NewCookie.Builder(STRANGER).value(token).path("/").httpOnly(true)
                        .secure(secure.wanted()).sameSite(NewCookie.SameSite.STRICT).build());
    }

    /** Whether the form brought this browser's token. */
    public boolean accepts(@Nullable String offered) {
        return offered != null && expected().filter(token -> MessageDigest
                .isEqual(token.getBytes(StandardCharsets.US_ASCII), offered.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private Optional<String> expected() {
        if (caller.signedIn().isPresent())
            return caller.signedIn().flatMap(SignedIn::csrf);
        return fresh == null ? Cookies.named(STRANGER, request) : Optional.of(fresh);
    }

    private String begin() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return fresh;
    }
}
