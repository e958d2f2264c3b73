package org.cadre.web.office;

import java.time.Instant;
import java.util.List;

import org.cadre.overview.Matter;
import org.cadre.overview.Overview;
import org.cadre.reports.Goal.Standing;
import org.cadre.reports.Measure;
import org.cadre.reports.Trend;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An overview, as the API writes it.
 *
 * @param matters what waits for the caller; none on a good day
 */
@Schema(name = "Overview")
public record OverviewJson(List<MatterJson> matters, List<TrendJson> trends) {
    static final String EXAMPLE = """
            {"matters": [{"kind": "APPROVALS", "count": 2, "late": 1, "due": "2026-04-02T09:00:00Z"}], "trends": \
            [{"report": "resolution", "measure": "accepted", "unit": "PERCENT", "target": 0.6, "threshold": 0.4, \
            "standing": "MET", "points": [{"period": "2026-02", "value": 0.58}, {"period": "2026-03", "value": \
            0.62}]}]}""";

    /**
     * @param late how many of them are over their time
     * @param due when the first of them is; absent where it is not known
     */
    @Schema(name = "OverviewMatter")
    public record MatterJson(@Schema(implementation = Matter.Kind.class) String kind, int count, int late,
            @Nullable Instant due) {}

    /**
     * @param threshold beyond which something has to be done
     * @param standing of the last month; absent where it is not told
     * @param points the oldest first
     */
    @Schema(name = "OverviewTrend")
    public record TrendJson(String report, String measure, @Schema(implementation = Measure.Unit.class) String unit,
            double target, double threshold, @Schema(implementation = Standing.class) @Nullable String standing,
            List<PointJson> points) {
        static TrendJson of(Trend one) {
            return new TrendJson(one.report().word(), one.measure().key(), one.measure().unit().name(),
                    one.goal().target(), one.goal().threshold(), one.standing().map(Enum::name).orElse(null),
                    one.points().stream().map(point -> new PointJson(point.period().toString(),
                            point.value().isPresent() ? point.value().getAsDouble() : null)).toList());
        }
    }

    /** @param value in the trend's unit, a percentage as a part of one; absent where it is left out or not known */
    @Schema(name = "OverviewPoint")
    public record PointJson(String period, @Nullable Double value) {}

    static OverviewJson of(Overview overview) {
        return new OverviewJson(
                overview.matters().stream().map(one -> new MatterJson(one.kind().name(), one.count(), one.late(),
                        one.due().orElse(null))).toList(),
                overview.trends().stream().map(TrendJson::of).toList());
    }
}
