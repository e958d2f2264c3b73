package org.cadre.web.worktime;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.worktime.Hours;
import org.cadre.worktime.WorkWeek;

/** A week's work, to and from a form or the API. */
final class WeekForms {
    private WeekForms() {}

    static Form of(WorkWeek week) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put("days", week.inOrder().stream().map(DayOfWeek::name).toList());
        values.put("from", List.of(week.hours().from().toString()));
        values.put("until", List.of(week.hours().until().toString()));
        values.put("share", List.of(Integer.toString(week.share())));
        return Form.sent(values);
    }

    /** @throws BadInput */
    static WorkWeek week(Form form) {
        String share = form.value("share").strip();
        int part = share.matches("\\d{1,6}") ? Integer.parseInt(share) : 0;
        return week(form.values().getOrDefault("days", List.of()), form.value("from"), form.value("until"), part);
    }

    /** @throws BadInput naming `days`, `from`, `until`, `share` */
    static WorkWeek week(List<String> days, String from, String until, int share) {
        var faults = new ArrayList<Fault>();
        var named = days(faults, days);
        var hours = new Hours(time(faults, "from", from), time(faults, "until", until));
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return new WorkWeek(named, hours, share);
    }

    static Form wrong(Form form, BadInput bad, Locale language) {
        for (var fault : bad.faults())
            form = form.wrong(fault.field(), Texts.render(fault.reason(), language));
        return form;
    }

    static List<Option> days(Locale language) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> Option.of(day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, language))).toList();
    }

    private static Set<DayOfWeek> days(List<Fault> faults, List<String> sent) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (String one : sent)
            Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(one)).findFirst().ifPresentOrElse(
                    days::add, () -> faults.add(new Fault("days", one,
                            Message.of("bad.choice", Arrays.stream(DayOfWeek.values()).map(Enum::name).toList()))));
        return days;
    }

    private static LocalTime time(List<Fault> faults, String field, String sent) {
        try {
            return LocalTime.parse(sent.strip());
        } catch (DateTimeException _) {
            if (sent.isBlank())
                faults.add(new Fault(field, sent, Message.of("bad.missing")));
            else
                faults.add(new Fault(field, sent, Message.of("bad.time")));
            return LocalTime.MIDNIGHT;
        }
    }
}
