package org.cadre.web.guard;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether cookies are sent over encrypted connections only: where this request came over one, or the portal is reached by
 * one while a proxy in front ends it.
 */
@RequestScoped
public class SecureCookies {
    @Inject
    HttpServletRequest request;
    @Inject
    @ConfigProperty(name = "cadre.base.url")
    Optional<String> base = Optional.empty();

    public boolean wanted() {
        return request.isSecure() || base.filter(url -> url.startsWith("https://")).isPresent();
    }
}
