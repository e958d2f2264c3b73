package org.cadre.web.reports;

import java.util.List;

import org.cadre.web.View;

/** {@code GET /reports}: what is reported, with the objective of COBIT 2019 that each serves. */
public record ReportsView(List<Entry> entries) implements View {
    /** @param key of its words, below {@code report.} */
    public record Entry(String word, String key, String objective) {}

    @Override
    public String template() {
        return "reports/reports";
    }
}
