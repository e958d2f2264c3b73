package org.cadre.web.passes;

import org.cadre.web.View;

/**
 * What the link has done.
 *
 * @param done ACCEPT, DECLINE or UNSUBSCRIBE
 * @param next where to go on, behind the sign-in
 */
public record PassDoneView(String done, String next) implements View {
    @Override
    public String template() {
        return "passes/done";
    }
}
