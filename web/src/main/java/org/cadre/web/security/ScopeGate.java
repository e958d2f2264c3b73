package org.cadre.web.security;

import java.lang.reflect.Method;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Lets a token do only what it was made for; what declares no scope is closed to every token. */
@Provider
@Priority(Priorities.AUTHENTICATION - 50) // after the gate: who lacks the role is told of no scope either
public class ScopeGate implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;
    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(PermitAll.class))
            return;
        var scope = ScopeOf.method(method, resource.getResourceClass()).orElseThrow(NotFoundException::new);
        if (caller.signedIn().filter(someone -> someone.may(scope)).isEmpty())
            throw new ScopeMissing(scope);
    }
}
