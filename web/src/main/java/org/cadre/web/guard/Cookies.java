package org.cadre.web.guard;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** What cookies a request brought. */
public final class Cookies {
    private Cookies() {}

    /** The value of the first cookie of that name, unless it is empty. */
    public static Optional<String> named(String name, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue)
                        .filter(value -> !value.isEmpty()).findFirst();
    }
}
