package org.cadre.web.session;

import org.cadre.web.View;

/** {@code GET /signed-out}: where {@code POST /sign-out} leads. */
public record SignedOutView() implements View {
    @Override
    public String template() {
        return "session/signedout";
    }
}
