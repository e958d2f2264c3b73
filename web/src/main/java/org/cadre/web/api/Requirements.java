package org.cadre.web.api;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.cadre.scopes.Scope;
import org.cadre.web.requests.Conditional;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.security.ScopeOf;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What an operation declares beside what the document's own annotations tell.
 *
 * @param scope what a token must allow, as the gate will see it; empty where none is needed
 * @param repeatable whether it heeds `Idempotency-Key`
 * @param conditional whether it heeds `If-Match`; true where that must be sent
 */
record Requirements(Optional<Scope> scope, boolean repeatable, Optional<Boolean> conditional) {
    static final Requirements NONE = new Requirements(Optional.empty(), false, Optional.empty());

    /** By operation. */
    static Map<String, Requirements> of(Collection<Class<?>> resources) {
        var all = new TreeMap<String, Requirements>();
        for (Class<?> resource : resources)
            for (Method method : resource.getDeclaredMethods())
                if (method.isAnnotationPresent(Operation.class))
                    all.put(method.getAnnotation(Operation.class).operationId(), of(method, resource));
        return all;
    }

    private static Requirements of(Method method, Class<?> resource) {
        return new Requirements(ScopeOf.method(method, resource), method.isAnnotationPresent(Idempotent.class),
                Optional.ofNullable(method.getAnnotation(Conditional.class)).map(Conditional::needed));
    }

    /** For people who choose scopes for a token. */
    static String list() {
        return Scope.all().stream().map(scope -> "`" + scope + "`").collect(Collectors.joining(", ",
                "A token made at `/api/v1/tokens` or on the portal, with what it may do: ", "."));
    }
}
