package org.cadre.web;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

/**
 * HTML that the Markdown renderer has sanitised; templates write it as it is.
 *
 * @param html never a colleague's own text: only what came out of the sanitizer
 */
public record SafeHtml(String html) implements HtmlContent {
    @Override
    public void writeTo(HtmlTemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }
}
