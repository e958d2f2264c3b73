package org.cadre.web.requests;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** It is not any more what the caller has seen; nothing was stored. The answer carries the tag of what it is. */
public class Changed extends ClientErrorException {
    private static final long serialVersionUID = 1;

    Changed(String tag) {
        super("it is " + tag + " now",
                Response.status(Response.Status.PRECONDITION_FAILED).header(HttpHeaders.ETAG, tag).build());
    }

    public String tag() {
        return getResponse().getHeaderString(HttpHeaders.ETAG);
    }
}
