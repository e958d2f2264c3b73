package org.cadre.web.keys;

import org.cadre.web.View;

/** {@code POST /key/{secret}}: the password is set. @param purpose ACTIVATE or RESET */
public record KeyUsedView(String purpose) implements View {
    @Override
    public String template() {
        return "keys/used";
    }
}
