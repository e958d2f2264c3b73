package org.cadre.web.session;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /sign-in}: posts {@code mail}, {@code password} and {@code to} to {@code /sign-in}.
 *
 * @param form an error with an empty field name says that sign-in failed, in the same words whoever tries
 * @param to path to go to afterwards
 */
public record SignInView(Form form, String to) implements View {
    @Override
    public String template() {
        return "session/signin";
    }
}
