package org.cadre.web;

import java.io.Serializable;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Carries one {@link Notice} over the redirect that follows a form. */
@RequestScoped
public class Flash {
    private static final String ATTRIBUTE = "flash";

    @Inject
    HttpServletRequest request;

    /** Says it on the next page. */
    public void say(String key, Serializable... arguments) {
        request.getSession(true).setAttribute(ATTRIBUTE, Notice.of(key, arguments));
    }

    /** What is to be said now, once. */
    Optional<Notice> take() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Notice notice)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(notice);
    }
}
