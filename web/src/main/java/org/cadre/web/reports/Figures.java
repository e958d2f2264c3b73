package org.cadre.web.reports;

import java.util.OptionalDouble;

import org.cadre.reports.Goal;
import org.cadre.reports.Measure;
import org.cadre.reports.Period;
import org.cadre.reports.ReportKey;
import org.cadre.web.language.Texts;

/** Numbers, their names and months for pages that are not reports. */
public record Figures(Texts t) {
    public String label(ReportKey report, Measure measure) {
        return Saying.label(report, measure, t);
    }

    /** @param value empty where it is left out or not known */
    public String said(Measure measure, OptionalDouble value) {
        return value.isPresent() ? new Numbers(t).said(measure.unit(), value.getAsDouble()) : t.text("reports.none");
    }

    public String said(Period period) {
        return new Spans(t).said(period);
    }

    public String target(Measure measure, Goal goal) {
        return Saying.target(measure, goal, new Numbers(t));
    }
}
