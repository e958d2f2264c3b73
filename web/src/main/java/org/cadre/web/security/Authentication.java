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
import org.jspecify.annotations.Nullable;

/** Recognises a session cookie or a bearer token; who brings neither goes on as nobody. */
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
        if (isAsset(request))
            return context.doNothing();
        String header = request.getHeader("Authorization");
        Optional<SignedIn> caller = header == null ? bySession(request) : byToken(request, header);
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

    private Optional<SignedIn> byToken(HttpServletRequest request, @Nullable String header) {
        Optional<SignedIn> found = Optional.empty();
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            found = accounts.byToken(header.substring(BEARER.length()).strip());
        if (found.isEmpty())
            request.setAttribute(REFUSED, true);
        return found;
    }

    private static boolean isAsset(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
    }
}
