package org.cadre.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.cadre.web.guard.Cookies;
import org.cadre.web.guard.Csrf;
import org.cadre.web.language.Languages;
import org.cadre.web.language.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Frame} of the request at hand. */
@RequestScoped
public class Frames {
    /** Cookie that keeps the language of somebody who is not signed in. */
    public static final String LANGUAGE = "language";
    /** Cookie that keeps the theme. */
    public static final String THEME = "theme";

    @Inject
    HttpServletRequest request;
    @Inject
    Visitors visitors;
    @Inject
    Csrf csrf;
    @Inject
    Flash flash;
    @Inject
    Clock clock;

    private @Nullable Frame frame;

    /** The words for this request's reader, for resources that say something themselves. */
    public Texts texts() {
        Optional<Visitor> visitor = visitors.current();
        return new Texts(visitor.map(Visitor::language).orElseGet(this::languageOfStranger),
                visitor.map(Visitor::zone).orElseGet(ZoneId::systemDefault), clock.instant());
    }

    /** The frame of this request; the same one, however often it is asked for. */
    Frame begin(View view) {
        if (frame == null) {
            frame = around(view);
        }
        return frame;
    }

    private Frame around(View view) {
        String template = view.template();
        String section = template.substring(0, template.indexOf('/'));
        boolean fragment = request.getHeader("HX-Request") != null;
        return new Frame(texts(), visitors.current(), csrf.token(), section, here(),
                fragment ? 0 : visitors.openInvitations(), fragment ? Optional.empty() : flash.take(),
                Cookies.named(THEME, request).filter(theme -> theme.equals("light") || theme.equals("dark"))
                        .orElse("auto"));
    }

    private Locale languageOfStranger() {
        String accepted = request.getHeader("Accept-Language");
        return Cookies.named(LANGUAGE, request).flatMap(Languages::spoken)
                .orElseGet(() -> accepted == null ? Languages.FALLBACK : Languages.preferred(accepted));
    }

    private String here() {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
