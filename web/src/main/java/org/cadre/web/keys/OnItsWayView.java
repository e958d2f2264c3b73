package org.cadre.web.keys;

import org.cadre.web.View;

/** {@code POST /forgotten}: the same for whichever address. */
public record OnItsWayView() implements View {
    @Override
    public String template() {
        return "keys/onitsway";
    }
}
