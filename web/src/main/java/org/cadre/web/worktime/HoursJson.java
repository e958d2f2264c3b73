package org.cadre.web.worktime;

import java.time.DayOfWeek;
import java.util.List;

import org.cadre.governance.BadInput;
import org.cadre.worktime.WorkWeek;
import org.cadre.worktime.WorktimeDesk;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When somebody works.
 *
 * @param days MONDAY to SUNDAY, at least one
 * @param from such as 09:00, on the colleague's own clock
 * @param until later than `from`
 * @param share of the full time in percent; 100 where absent
 * @param own told, and not taken: false where they are the site's
 */
@Schema(name = "WorkingHours", requiredProperties = {"days", "from", "until"})
public record HoursJson(@Nullable List<String> days, @Nullable String from, @Nullable String until,
        @Schema(minimum = "10", maximum = "100") @Nullable Integer share, @Nullable Boolean own) {
    static HoursJson of(WorktimeDesk.Mine mine) {
        var week = mine.week();
        return new HoursJson(week.inOrder().stream().map(DayOfWeek::name).toList(), week.hours().from().toString(),
                week.hours().until().toString(), week.share(), mine.own());
    }

    /** @throws BadInput */
    WorkWeek week() {
        return WeekForms.week(days == null ? List.of() : days, from == null ? "" : from, until == null ? "" : until,
                share == null ? 100 : share);
    }
}
