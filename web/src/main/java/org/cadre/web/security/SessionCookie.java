package org.cadre.web.security;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;

/** The cookie that carries a session's secret; no script can read it, no other site can send it. */
public final class SessionCookie {
    private static final String NAME = "cadre_session";

    private SessionCookie() {}

    public static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue)
                        .findFirst();
    }

    public static NewCookie carrying(String secret, boolean secure) {
        return cookie(secret, secure).build();
    }

    public static NewCookie gone(boolean secure) {
        return cookie("", secure).maxAge(0).build();
    }

    // Lax, not Strict: the link in a mail is opened from another site and must find the session
    private static NewCookie.Builder cookie(String value, boolean secure) {
        return new NewCookie.Builder(NAME).value(value).path("/").httpOnly(true).secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }
}
