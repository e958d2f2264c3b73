package org.cadre.web.input;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Takes no query with characters that cannot be kept. */
@Provider
public class Queries implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        if (query != null)
            UrlEncoded.pairs(query);
    }
}
