package org.cadre.web;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import org.cadre.web.guard.Csrf;

import gg.jte.output.Utf8ByteOutput;

/** Writes a {@link Page} as HTML with its status. Rendered whole before the first byte, so that an error is a clean 500. */
@Provider
public class PageWriter implements MessageBodyWriter<Page>, ContainerResponseFilter {
    static final MediaType HTML = MediaType.valueOf("text/html;charset=utf-8");

    @Inject
    Templates templates;
    @Inject
    Frames frames;
    @Inject
    Csrf csrf;
    @Inject
    Flash flash;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // a stream of events begins on a thread that belongs to no request
        if (MediaType.SERVER_SENT_EVENTS_TYPE.equals(response.getMediaType()))
            return;
        if (response.getEntity() instanceof Page page) {
            frames.begin(page.view());
            response.setStatus(page.status());
            response.setEntity(page, response.getEntityAnnotations(), HTML);
            response.getHeaders().add(HttpHeaders.VARY, "HX-Request, Accept-Language, Cookie");
            csrf.cookie().ifPresent(cookie -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie));
        }
        flash.cookie().ifPresent(cookie -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(Page page, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        var html = new Utf8ByteOutput();
        templates.render(page.view(), frames.begin(page.view()), html);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, html.getContentLength());
        html.writeTo(out);
    }
}
