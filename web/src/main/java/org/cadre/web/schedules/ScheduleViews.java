package org.cadre.web.schedules;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.reports.Format;
import org.cadre.reports.ReportKey;
import org.cadre.schedules.ReportDelivery;
import org.cadre.schedules.Schedule;
import org.cadre.schedules.ScheduleDesk;
import org.cadre.schedules.ScheduleId;
import org.cadre.schedules.ScheduleWish;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.People;
import org.cadre.web.language.Texts;
import org.cadre.web.reports.Spans;

/** What schedules look like to a reader. */
@RequestScoped
class ScheduleViews {
    @Inject
    ScheduleDesk desk;
    @Inject
    Colleagues colleagues;
    @Inject
    People people;
    @Inject
    Frames frames;

    SchedulesView all(Reader reader) {
        var t = frames.texts();
        return new SchedulesView(desk.list(reader).stream().map(one -> line(one, t)).toList(), governs(reader));
    }

    private static SchedulesView.Line line(Schedule one, Texts t) {
        String what = one.pack()
                ? t.text("packs.title")
                : one.reports().stream().map(key -> t.text("report." + key)).collect(Collectors.joining(", "));
        return new SchedulesView.Line(one.id().toString(), one.name(), what, one.length().name(), one.format().name(),
                one.state().name(), one.recipients().size());
    }

    ScheduleView blank(Reader reader, Form form) {
        return view("", "", List.of(), governs(reader), form, List.of());
    }

    ScheduleView one(Reader reader, ScheduleId id) {
        var schedule = desk.see(reader, id);
        var mails = colleagues.all(schedule.recipients()).stream()
                .collect(Collectors.toMap(Colleague::id, Colleague::mail));
        return one(reader, schedule, ScheduleForm.of(schedule, one -> mails.getOrDefault(one, one.toString())));
    }

    ScheduleView one(Reader reader, ScheduleId id, Form form) {
        return one(reader, desk.see(reader, id), form);
    }

    private ScheduleView one(Reader reader, Schedule schedule, Form form) {
        var deliveries = desk.deliveries(reader, schedule.id());
        Function<ColleagueId, org.cadre.web.Person> named = People.from(people.named(Stream
                .concat(Stream.of(schedule.owner()), deliveries.stream().map(ReportDelivery::recipient)).toList()));
        var spans = new Spans(frames.texts());
        return view(schedule.id().toString(), schedule.state().name(), List.of(named.apply(schedule.owner())),
                governs(reader), form,
                deliveries.stream().map(one -> new ScheduleView.Delivered(spans.said(one.period()),
                        named.apply(one.recipient()), one.state().name(), one.at())).toList());
    }

    private ScheduleView view(String id, String state, List<org.cadre.web.Person> owner, boolean mayChange, Form form,
            List<ScheduleView.Delivered> deliveries) {
        var t = frames.texts();
        var reports = Stream.concat(Stream.of(Option.of(ScheduleWish.PACK, t.text("schedules.whole"))),
                Arrays.stream(ReportKey.values()).map(key -> Option.of(key.word(), t.text("report." + key)))).toList();
        return new ScheduleView(id, state, owner, mayChange, form, reports,
                Stream.of("MONTH", "QUARTER").map(one -> Option.of(one, t.text("schedules.length." + one))).toList(),
                Arrays.stream(Format.values()).map(one -> Option.of(one.name(), one.name())).toList(), deliveries);
    }

    private static boolean governs(Reader reader) {
        return reader.roles().contains(Role.GOVERNANCE);
    }
}
