package org.cadre.notices;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.routing.InvitationId;
import org.eclipse.microprofile.config.Config;

/** Addresses of the portal's pages as others reach them: `cadre.base.url` and the page's path. */
@ApplicationScoped
class Links {
    @Inject
    private Config config;

    @SuppressWarnings("NullAway.Init")
    protected Links() {}

    Links(Config config) {
        this.config = config;
    }

    URI ask(AskId id) {
        return page("/asks/" + id);
    }

    URI invitation(InvitationId id) {
        return page("/invitations/" + id);
    }

    /** Opens the page with this reply at hand; nothing is replied before a button is pressed there. */
    URI accept(InvitationId id) {
        return page("/invitations/" + id + "?answer=accept");
    }

    URI decline(InvitationId id) {
        return page("/invitations/" + id + "?answer=decline");
    }

    private URI page(String path) {
        String base = config.getOptionalValue("cadre.base.url", String.class).orElse("http://localhost:8080");
        return URI.create(base.strip().replaceFirst("/+$", "") + path);
    }
}
