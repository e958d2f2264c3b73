package org.cadre.web.schedules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.cadre.people.ColleagueId;
import org.cadre.reports.ReportKey;
import org.cadre.schedules.Schedule;
import org.cadre.schedules.ScheduleWish;
import org.cadre.web.Form;

/** A schedule as its form has it. */
final class ScheduleForm {
    static final Form BLANK = Form.empty().with("length", "MONTH").with("format", "PDF").with("reports",
            ScheduleWish.PACK);

    private ScheduleForm() {}

    static ScheduleWish wanted(Form form) {
        return new ScheduleWish(form.value("name"), form.all("reports"), form.value("unit"), form.value("length"),
                form.value("format"), form.value("people").lines().flatMap(line -> List.of(line.split("[,;]")).stream())
                        .map(String::strip).filter(one -> !one.isEmpty()).toList());
    }

    /** @param mail of a recipient */
    static Form of(Schedule one, Function<ColleagueId, String> mail) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put("name", List.of(one.name()));
        values.put("reports", words(one));
        values.put("unit", List.of(one.unit()));
        values.put("length", List.of(one.length().name()));
        values.put("format", List.of(one.format().name()));
        values.put("people", List.of(String.join("\n", one.recipients().stream().map(mail).toList())));
        return Form.sent(values);
    }

    static List<String> words(Schedule one) {
        return one.pack() ? List.of(ScheduleWish.PACK) : one.reports().stream().map(ReportKey::word).toList();
    }
}
