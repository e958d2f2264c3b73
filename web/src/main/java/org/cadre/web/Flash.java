package org.cadre.web;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;

import org.cadre.web.guard.Cookies;
import org.cadre.web.guard.SecureCookies;
import org.jspecify.annotations.Nullable;

/** Carries one {@link Notice} in a cookie over the redirect that follows a form. */
@RequestScoped
public class Flash {
    private static final String COOKIE = "cadre_notice";
    private static final int SECONDS = 60;

    @Inject
    HttpServletRequest request;
    @Inject
    SecureCookies secure;

    private @Nullable Notice said;
    private boolean taken;

    /** Says it on the next page; arguments are strings and whole numbers. */
    public void say(String key, Object... arguments) {
        said = Notice.of(key, arguments);
    }

    /** What is to be said on this page; the browser is told to forget it. */
    Optional<Notice> take() {
        Optional<Notice> notice = Cookies.named(COOKIE, request).flatMap(Notice::unpacked);
        taken = Cookies.named(COOKIE, request).isPresent();
        return notice;
    }

    /** The cookie to send with this answer. */
    Optional<NewCookie> cookie() {
        if (said != null)
            return Optional.of(cookie(said.packed(), SECONDS));
        return taken ? Optional.of(cookie("", 0)) : Optional.empty();
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE).value(value).path("/").maxAge(seconds).httpOnly(true)
                .secure(secure.wanted()).sameSite(NewCookie.SameSite.STRICT).build();
    }
}
