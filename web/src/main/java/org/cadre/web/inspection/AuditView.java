package org.cadre.web.inspection;

import java.util.List;

import org.cadre.inspection.TrailState;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.View;

/**
 * {@code GET /audit}: the trail, with what is looked for ({@code person}, {@code ask}, {@code kind}, {@code from},
 * {@code until}). It is sealed by {@code POST /audit/checkpoints}.
 *
 * @param query what is looked for, as the end of an export's address
 */
public record AuditView(Form form, List<Option> kinds, List<AuditLine> lines, Pages pages, TrailState state,
        String query) implements View {
    @Override
    public String template() {
        return "inspection/trail";
    }
}
