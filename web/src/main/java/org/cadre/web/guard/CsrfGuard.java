package org.cadre.web.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets a changing request of the portal through only with the session's token as its form's first field.
 *
 * <p>Only the first bytes of the body are looked at and then put back, so that an upload of any size streams on.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CsrfGuard implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final int LOOK_AHEAD = 2048;
    private static final Pattern FORM = Pattern.compile("^" + Csrf.FIELD + "=([A-Za-z0-9_-]{1,64})(?:&|$)");
    private static final Pattern MULTIPART = Pattern.compile(
            "^--[^\\r\\n]+\\r\\n(?:[^\\r\\n]+\\r\\n)*?content-disposition: *form-data; *name=\"" + Csrf.FIELD
                    + "\"\\r\\n(?:[^\\r\\n]+\\r\\n)*?\\r\\n([A-Za-z0-9_-]{1,64})\\r\\n",
            Pattern.CASE_INSENSITIVE);

    @Inject
    Csrf csrf;
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (resource.getResourceMethod().isAnnotationPresent(ByAddress.class))
            return;
        if (!SAFE.contains(request.getMethod()) && !csrf.accepts(offered(request).orElse(null))) {
            throw new ForbiddenException("The form was not sent from a page of this session.");
        }
    }

    private static Optional<String> offered(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (type == null) {
            return Optional.empty();
        }
        var body = new BufferedInputStream(request.getEntityStream(), LOOK_AHEAD);
        request.setEntityStream(body);
        body.mark(LOOK_AHEAD);
        String beginning = new String(body.readNBytes(LOOK_AHEAD), ISO_8859_1);
        body.reset();
        return tokenAtTheBeginning(type, beginning);
    }

    static Optional<String> tokenAtTheBeginning(MediaType type, String body) {
        if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return first(FORM.matcher(body));
        }
        return type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
                ? first(MULTIPART.matcher(body))
                : Optional.empty();
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
