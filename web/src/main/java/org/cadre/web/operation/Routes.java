package org.cadre.web.operation;

import java.lang.reflect.AnnotatedElement;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Notes by which path's template a request was matched, such as `/asks/{id}`. Raw paths name asks and people, and there is
 * no end to them.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 200) // before those who may refuse
public class Routes implements ContainerRequestFilter {
    private static final String ROUTE = "cadre.route";
    private static final Pattern PATTERN_OF_A_NAME = Pattern.compile("\\{\\s*([\\w.-]+)\\s*:(?:[^{}]|\\{[^{}]*})*}");

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(ROUTE, template(request.getUriInfo().getBaseUri().getPath(), resource.getResourceClass(),
                resource.getResourceMethod()));
    }

    /** What was noted, or one word for all that no template matches. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ROUTE) instanceof String route ? route : "other";
    }

    static String template(String base, AnnotatedElement type, AnnotatedElement method) {
        String whole = "/" + base + "/" + path(type) + "/" + path(method);
        String plain = PATTERN_OF_A_NAME.matcher(whole).replaceAll("{$1}").replaceAll("/{2,}", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String path(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
