package org.cadre.web.keys;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /key/{secret}}: posts {@code password} to itself, or says why the link does nothing any more.
 *
 * @param secret empty where it does nothing any more
 * @param purpose ACTIVATE or RESET
 * @param over why; empty while it works
 */
public record KeyView(String secret, String purpose, String name, String mail, String over,
        Form form) implements View {
    @Override
    public String template() {
        return "keys/key";
    }
}
