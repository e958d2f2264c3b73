package org.cadre.web.office;

import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.overview.Matter;
import org.cadre.overview.Overview;
import org.cadre.reports.Trend;
import org.cadre.web.Frames;
import org.cadre.web.language.Texts;
import org.cadre.web.reports.Figures;
import org.cadre.web.reports.Spark;

/** Says an overview in the reader's words. */
@RequestScoped
class Dashboards {
    @Inject
    Frames frames;

    DashboardView of(Overview overview) {
        var t = frames.texts();
        return new DashboardView(
                overview.matters().stream().map(one -> new DashboardView.Line(one.kind().name(), one.count(),
                        one.late(), one.due(), path(one.kind()))).toList(),
                overview.missed().stream().map(one -> card(one, t)).toList(),
                new Figures(t).said(overview.trends().getFirst().points().getLast().period()),
                overview.trends().stream().filter(Dashboards::tells).map(one -> card(one, t)).toList(),
                overview.trends().stream().filter(one -> !tells(one)).map(one -> card(one, t)).toList());
    }

    private static boolean tells(Trend trend) {
        return trend.points().stream().anyMatch(point -> point.value().isPresent());
    }

    private static DashboardView.Card card(Trend trend, Texts t) {
        var figures = new Figures(t);
        String label = figures.label(trend.report(), trend.measure());
        String words = label + ". " + trend.points().stream()
                .map(point -> figures.said(point.period()) + ": " + figures.said(trend.measure(), point.value()))
                .collect(Collectors.joining("; "));
        return new DashboardView.Card(trend.report().name(), label, figures.said(trend.measure(), trend.last()),
                figures.target(trend.measure(), trend.goal()), trend.standing().map(Enum::name).orElse(""),
                new Spark(words, trend.points().stream().map(Trend.Point::value).toList(), trend.goal().target()),
                "/reports/" + trend.report().word() + "?period=" + trend.points().getLast().period());
    }

    private static String path(Matter.Kind kind) {
        return switch (kind) {
            case INTEGRITY -> "/audit";
            case APPROVALS -> "/approvals";
            case EXCEPTIONS, EXCEPTIONS_ENDING -> "/rule-exceptions";
            case EXCEPTIONS_OVERDUE -> "/reports/exceptions";
            case RULES -> "/rules";
            case MANDATES -> "/mandates";
            case AUTHORISATIONS -> "/authorisations";
            case GLASS -> "/glass";
            case ACCESS -> "/access-review";
            case TARGETS -> "#missed";
        };
    }
}
