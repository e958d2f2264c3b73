package org.cadre.web.gallery;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.cadre.reports.ReportKey;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.language.Texts;
import org.cadre.web.reports.Chart;
import org.cadre.web.reports.CobitView;
import org.cadre.web.reports.Definition;
import org.cadre.web.reports.FactsView;
import org.cadre.web.reports.ReportView;
import org.cadre.web.reports.ReportView.Cell;
import org.cadre.web.reports.ReportView.Line;
import org.cadre.web.reports.ReportView.Row;
import org.cadre.web.reports.ReportView.Seal;
import org.cadre.web.reports.ReportView.Told;
import org.cadre.web.reports.ReportsView;

/** Reports of periods that run and that are closed. */
final class ReportSamples {
    private final Instant now;

    ReportSamples(Texts t) {
        this.now = t.now();
    }

    Map<String, View> all() {
        var told = new Told(
                Optional.of(new Seal(now, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
                8,
                List.of(new Line("Asked", "412", "", "380", "", "", "/reports/resolution/rows"),
                        new Line("Accepted", "62.1 %", "256 of 412", "58 %", "at least 60 %, act under 40 %", "MET",
                                ""),
                        new Line("Unanswered", "12 %", "49 of 412", "left out", "at most 10 %", "NEAR", ""),
                        new Line("Median", "19.5 h", "", "–", "at most 8 h, act over 16 h", "MISSED", "")),
                List.of("Asked", "Accepted"),
                List.of(new Row("IT", "/reports/resolution?unit=IT",
                        List.of(new Cell("300", "/reports/resolution/rows"), new Cell("70 %", ""))),
                        new Row(Samples.NASTY, "", List.of(new Cell("left out", ""), new Cell("left out", "")))),
                Optional.of(new Chart("Accepted",
                        List.of(new Chart.Bar("IT", "70 %", 1), new Chart.Bar(Samples.NASTY, "35 %", 0.5)),
                        OptionalDouble.of(0.86))),
                "period=2026-02", List.of());
        var all = new HashMap<String, View>(Map.of("reports", new ReportsView(Arrays.stream(ReportKey.values())
                .map(key -> new ReportsView.Entry(key.word(), key.name(), "DSS02")).toList()), "report",
                report(Form.empty(), Optional.of(told)), "report-running",
                report(Form.empty(), Optional.of(new Told(Optional.empty(), 8, told.lines(), told.columns(), List.of(),
                        Optional.empty(), "",
                        List.of(Option.of("/reports/resolution?period=2026-Q1", "Quarter 1 2026"))))),
                "report-wrong",
                report(Form.empty().with("period", Samples.NASTY).wrong("period", "Not begun"), Optional.empty()),
                "report-rows",
                new FactsView("RESOLUTION", "Asked", "February 2026",
                        List.of(new FactsView.Line(now, UUID.randomUUID().toString(), Samples.NASTY, "240 min"),
                                new FactsView.Line(now, "", "Without a question", "")),
                        new Pages("", "/reports/resolution/rows?cursor=x"), "/reports/resolution"),
                "report-rows-empty",
                new FactsView("RESOLUTION", "Asked", "February 2026", List.of(), Pages.only(),
                        "/reports/resolution")));
        all.put("report-findings", new FactsView("EXCEPTIONS", "Overdue", "February 2026", List.of(
                new FactsView.Line(now, "", "", "", Optional.of(new FactsView.Found(Optional.of(person()),
                        Optional.of(person()), Samples.NASTY, Optional.of(now), Optional.of(now), "/rule-exceptions"))),
                new FactsView.Line(now, UUID.randomUUID().toString(), Samples.NASTY, "",
                        Optional.of(new FactsView.Found(Optional.empty(), Optional.empty(), "Approval",
                                Optional.empty(), Optional.empty(), "")))),
                Pages.only(), "/reports/exceptions"));
        all.put("report-cobit", new CobitView("February 2026", List.of(
                new CobitView.Objective("DSS05", List.of(
                        new CobitView.Serving("access", "ACCESS", "MISSED", List.of("Held by leavers", Samples.NASTY)),
                        new CobitView.Serving("classification", "CLASSIFICATION", "", List.of()))),
                new CobitView.Objective("MEA02",
                        List.of(new CobitView.Serving("integrity", "INTEGRITY", "MET", List.of()))))));
        return all;
    }

    private static Person person() {
        return new Person(UUID.randomUUID().toString(), Samples.NASTY, "IT");
    }

    private static ReportView report(Form form, Optional<Told> told) {
        return new ReportView("resolution", new Definition("RESOLUTION", "DSS02", "Governance", List.of("ask", "act")),
                form, List.of(Option.of("2026-02", "February 2026")), List.of(Option.of("", "Whole company")),
                "February 2026", "Whole company", told);
    }
}
