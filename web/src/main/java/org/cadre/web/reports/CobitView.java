package org.cadre.web.reports;

import java.util.List;

import org.cadre.web.View;

/**
 * {@code GET /reports/cobit}: which objective of COBIT 2019 is served by which report.
 *
 * @param month that the standings are of, in words
 */
public record CobitView(String month, List<Objective> objectives) implements View {
    /** @param id such as DSS02; its name is below {@code cobit.} */
    public record Objective(String id, List<Serving> reports) {}

    /**
     * A report that serves it.
     *
     * @param key of its words, below {@code report.}
     * @param standing the worst of its targets; empty where none is told
     * @param missed measures whose targets are missed, in words
     */
    public record Serving(String word, String key, String standing, List<String> missed) {}

    @Override
    public String template() {
        return "reports/cobit";
    }
}
