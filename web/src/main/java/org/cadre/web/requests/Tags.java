package org.cadre.web.requests;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Puts a tag on what is read or replaced, and answers 304 to a reader who has it already. */
@Provider
public class Tags implements ContainerResponseFilter {
    private static final List<String> TAGGED = List.of("GET", "HEAD", "PUT", "PATCH");
    private static final List<String> CHANGING = List.of("PUT", "PATCH");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !TAGGED.contains(request.getMethod()) || !isJson(response))
            return;
        var tag = Tag.of(response.getEntity());
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag.value());
        if (!CHANGING.contains(request.getMethod())
                && tag.matchesWeakly(request.getHeaders().getOrDefault(HttpHeaders.IF_NONE_MATCH, List.of()))) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(tag.json(), response.getEntityAnnotations(), response.getMediaType());
        }
    }

    private static boolean isJson(ContainerResponseContext response) {
        return response.hasEntity() && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
    }
}
