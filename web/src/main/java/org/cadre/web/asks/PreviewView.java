package org.cadre.web.asks;

import org.cadre.web.SafeHtml;
import org.cadre.web.View;

/** Fragment, {@code POST /preview} with {@code text}: how the Markdown will look. */
public record PreviewView(SafeHtml body) implements View {
    @Override
    public String template() {
        return "asks/preview";
    }
}
