package org.cadre.web.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.cadre.accounts.AccountDesk;
import org.cadre.accounts.SignedIn;
import org.cadre.people.Role;

/**
 * Recognises a session cookie on the portal and a bearer token on the API; who brings neither goes on as nobody. The API
 * takes no cookie, so that no other site's page can make a browser call it.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
    /** Set where a token was brought that opens nothing, so that the answer can say so. */
    static final String REFUSED = "cadre.token.refused";
    private static final String BEARER = "Bearer ";

    @Inject
    private AccountDesk accounts;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        Optional<SignedIn> caller = isBelow("/api/", request)
                ? byToken(request)
                : isBelow("/assets/", request) ? Optional.empty() : bySession(request);
        if (caller.isEmpty())
            return context.doNothing();
        var reader = caller.get().reader();
        request.setAttribute(Caller.ATTRIBUTE, caller.get());
        Set<String> roles = reader.roles().stream().map(Role::name).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(reader.id().toString(), roles);
    }

    private Optional<SignedIn> bySession(HttpServletRequest request) {
        return SessionCookie.of(request).flatMap(accounts::bySession);
    }

    private Optional<SignedIn> byToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null)
            return Optional.empty();
        Optional<SignedIn> found = Optional.empty();
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            found = accounts.byToken(header.substring(BEARER.length()).strip());
        if (found.isEmpty())
            request.setAttribute(REFUSED, true);
        return found;
    }

    private static boolean isBelow(String folder, HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + folder);
    }
}
