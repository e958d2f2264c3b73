package org.cadre.web.security;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;

import org.cadre.scopes.Scope;

/** Reads {@link Scoped}, for the gate and for the API's document alike. */
public final class ScopeOf {
    private ScopeOf() {}

    /** What a token must allow for this method; empty where it declares nothing. */
    public static Optional<Scope> method(Method method, Class<?> resource) {
        for (AnnotatedElement place : List.of(method, resource)) {
            var scoped = place.getAnnotation(Scoped.class);
            if (scoped != null)
                return Optional.of(scoped.onlyReads() || method.isAnnotationPresent(GET.class)
                        ? scoped.value().read()
                        : scoped.value().write());
        }
        return Optional.empty();
    }
}
