package org.cadre.web.recertifications;

import java.time.Instant;
import java.util.List;

import org.cadre.recertification.Progress;
import org.cadre.web.View;

/** {@code GET /recertifications}: the reviews, the newest first. */
public record RecertificationsView(List<Line> lines) implements View {
    /** One of them. */
    public record Line(String id, String quarter, Instant opened, Instant due, Progress progress) {}

    @Override
    public String template() {
        return "recertifications/recertifications";
    }
}
