package org.cadre.web.keys;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /forgotten}: posts {@code mail} to {@code /forgotten}.
 *
 * @param possible false where no mail server is set up, so that there is nothing to send
 */
public record ForgottenView(Form form, boolean possible) implements View {
    @Override
    public String template() {
        return "keys/forgotten";
    }
}
