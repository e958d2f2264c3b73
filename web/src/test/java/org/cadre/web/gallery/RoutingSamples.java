package org.cadre.web.gallery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;
import org.cadre.web.worktime.HoursView;
import org.cadre.web.worktime.SiteView;
import org.cadre.web.worktime.SitesView;

/** Samples of routing and of working hours. */
final class RoutingSamples {
    private static final List<Option> DAYS = List.of(Option.of("MONDAY", "Monday"), Option.of("TUESDAY", "Tuesday"));

    private RoutingSamples() {}

    static void into(Map<String, View> all) {
        var week = Form.sent(Map.of("days", List.of("MONDAY"), "from", List.of("09:00"), "until", List.of("17:00"),
                "share", List.of("50")));
        all.put("hours", new HoursView(week.wrong("days", Samples.NASTY).wrong("until", Samples.NASTY), DAYS, true,
                Samples.NASTY, List.of(new HoursView.Day(LocalDate.of(2026, 4, 3), Samples.NASTY))));
        all.put("hours-site", new HoursView(week, DAYS, false, "Berlin", List.of()));
        all.put("sites", new SitesView(List.of(
                new SitesView.Line("Berlin", "Germany", "Berlin", "Mon, Tue 09:00–17:00", "/admin/sites/calendar?a=1"),
                new SitesView.Line(Samples.NASTY, "Portugal", "", "Mon 09:00–17:00", "/admin/sites/calendar?a=2"))));
        all.put("site", new SiteView(Samples.NASTY, "Germany", week.with("region", "be").wrong("region", Samples.NASTY),
                "/admin/sites/calendar?a=1", List.of(Option.of("", "None"), Option.of("be", "Berlin")), DAYS));
    }
}
