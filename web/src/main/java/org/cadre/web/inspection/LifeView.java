package org.cadre.web.inspection;

import java.util.List;

import org.cadre.web.View;

/** {@code GET /audit/asks/{id}}: everything about one question. */
public record LifeView(String id, String title, List<AuditLine> lines) implements View {
    @Override
    public String template() {
        return "inspection/life";
    }
}
