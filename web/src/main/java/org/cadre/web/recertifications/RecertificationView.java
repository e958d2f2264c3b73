package org.cadre.web.recertifications;

import java.util.List;

import org.cadre.web.View;

/** {@code GET /recertifications/{id}}: one review, with every item that the reader may see. */
public record RecertificationView(RecertificationsView.Line review, List<AccessLine> lines) implements View {
    @Override
    public String template() {
        return "recertifications/recertification";
    }
}
