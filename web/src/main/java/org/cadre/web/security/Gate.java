package org.cadre.web.security;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.cadre.people.Role;

/**
 * Lets through only whom the method names by {@link RolesAllowed} or {@link PermitAll}; a method that names nobody is
 * closed. Who is signed in but lacks the role gets the answer of a page that does not exist.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 100) // before the container's own filter, which answers 403
public class Gate implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;
    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(Authentication.REFUSED) != null)
            throw new NotAuthorizedException("Bearer");
        if (everybody())
            return;
        Set<Role> roles = caller.reader().roles();
        if (roles.stream().map(Role::name).noneMatch(allowed()::contains))
            throw new NotFoundException();
    }

    private boolean everybody() {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
    }

    private List<String> allowed() {
        for (AnnotatedElement place : List.of(resource.getResourceMethod(), resource.getResourceClass())) {
            if (place.isAnnotationPresent(DenyAll.class))
                return List.of();
            var roles = place.getAnnotation(RolesAllowed.class);
            if (roles != null)
                return List.of(roles.value());
        }
        return List.of();
    }
}
