package org.cadre.web.offline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import org.cadre.web.Page;
import org.cadre.web.security.Caller;
import org.cadre.web.security.SessionCookie;

/** Tells the service worker whose each page is, until when that session lasts, and whether the page may be kept. */
@Provider
public class Keeping implements ContainerResponseFilter {
    static final String READER = "Cadre-Reader";
    static final String UNTIL = "Cadre-Until";
    static final String KEEP = "Cadre-Keep";

    @Inject
    Caller caller;
    @Inject
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page page) || asked.getHeaderString("HX-Request") != null)
            return;
        var until = caller.signedIn().flatMap(who -> who.until());
        var session = SessionCookie.of(request);
        if (until.isEmpty() || session.isEmpty())
            return;
        response.getHeaders().putSingle(READER, pseudonym(session.get()));
        response.getHeaders().putSingle(UNTIL, Long.toString(until.get().toEpochMilli()));
        if (page.status() == 200 && asked.getMethod().equals("GET") && page.view().keepable())
            response.getHeaders().putSingle(KEEP, "yes");
    }

    /** Of a session, from which its secret cannot be told. */
    static String pseudonym(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("offline " + secret).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
