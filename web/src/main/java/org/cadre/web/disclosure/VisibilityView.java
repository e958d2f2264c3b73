package org.cadre.web.disclosure;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /profile/visibility}: who sees what of my page.
 *
 * @param form {@code POST /profile/visibility}: one value by the name of each field
 * @param fields to choose for, with what they are called
 * @param circles to choose from
 */
public record VisibilityView(Form form, List<Option> fields, List<Option> circles) implements View {
    @Override
    public String template() {
        return "disclosure/visibility";
    }
}
