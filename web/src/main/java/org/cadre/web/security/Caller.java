package org.cadre.web.security;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;

import org.cadre.accounts.SignedIn;
import org.cadre.people.Reader;
import org.cadre.scopes.Scope;

/** Whoever sent this request. */
@RequestScoped
public class Caller {
    static final String ATTRIBUTE = SignedIn.class.getName();

    @Inject
    HttpServletRequest request;

    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }

    /** The first argument of every read; @throws NotAuthorizedException where nobody is signed in */
    public Reader reader() {
        return signedIn().map(SignedIn::reader).orElseThrow(() -> new NotAuthorizedException("Bearer"));
    }

    /** Lets a token hand on only what it may do itself, or a small one could make itself a large one. @throws ScopeMissing */
    public void mayHandOn(Set<Scope> scopes) {
        for (Scope scope : scopes)
            if (signedIn().filter(someone -> someone.may(scope)).isEmpty())
                throw new ScopeMissing(scope);
    }
}
