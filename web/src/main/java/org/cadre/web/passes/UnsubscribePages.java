package org.cadre.web.passes;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.cadre.passes.PassDesk;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.guard.ByAddress;

/** Ends the mails of some kinds: the page asks people, the request of RFC 8058 is a mail program's and acts. */
@Path("/unsubscribe/{secret}")
@RequestScoped
public class UnsubscribePages {
    @Inject
    PassDesk passes;
    @Inject
    Frames frames;

    @GET
    @PermitAll
    public Page see(@PathParam("secret") String secret) {
        return Page.of(new UnsubscribeView(secret, passes.mailsOf(secret).stream()
                .map(kind -> frames.texts().text("channels.kind." + kind)).toList()));
    }

    /** Takes any body, since mail programs differ in how they send `List-Unsubscribe=One-Click`. */
    @POST
    @PermitAll
    @ByAddress
    public Page unsubscribe(@PathParam("secret") String secret) {
        passes.unsubscribe(secret);
        return Page.of(new PassDoneView("UNSUBSCRIBE", Optional.empty(), "/me/notices"));
    }
}
