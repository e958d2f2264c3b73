package org.cadre.web.glass;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /asks/{id}/glass}: asks why. Posted to the same address as {@code cause}.
 *
 * @param title that of the ask
 */
public record NewGlassView(String id, String title, Form form, int longest) implements View {
    @Override
    public String template() {
        return "glass/open";
    }
}
