package org.cadre.web.gallery;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.reports.ReportKey;
import org.cadre.schedules.DeliveryState;
import org.cadre.schedules.ScheduleState;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.language.Texts;
import org.cadre.web.packs.PackView;
import org.cadre.web.packs.PacksView;
import org.cadre.web.reports.PrintView;
import org.cadre.web.schedules.ScheduleView;
import org.cadre.web.schedules.SchedulesView;

/** Packs and schedules of reports. */
final class ExportSamples {
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Person GUS = new Person("p1", "Gus Governor", "Governance");
    private static final Person NASTY = new Person("p2", Samples.NASTY, Samples.NASTY);
    private final Instant now;

    ExportSamples(Texts t) {
        this.now = t.now();
    }

    Map<String, View> all() {
        var signed = List.of(new PackView.Signed("GOVERNANCE", "Gus Governor", Samples.NASTY, now),
                new PackView.Signed("AUDITOR", Samples.NASTY, "", now));
        var line = new SchedulesView.Line("s1", Samples.NASTY, "Month-end pack", "MONTH", "PDF", "ACTIVE", 3);
        var filled = Form.empty().with("name", Samples.NASTY).with("reports", "pack").with("people", "ada@x.example");
        return Map.ofEntries(
                Map.entry("packs", new PacksView(List.of(new PacksView.Line("2026-02", "February 2026", now, 0),
                        new PacksView.Line("2026-01", "January 2026", now, 2)))),
                Map.entry("packs-none", new PacksView(List.of())),
                Map.entry("pack", pack(true, List.of(), List.of("GOVERNANCE", "AUDITOR"), Form.empty())),
                Map.entry("pack-signed", pack(true, signed, List.of(), Form.empty())),
                Map.entry("pack-changed", pack(false, signed.subList(0, 1), List.of("AUDITOR"),
                        Form.empty().with("comment", Samples.NASTY).wrong("", "The figures are not those"))),
                Map.entry("pack-printed", new PrintView("Month-end pack", "February 2026", "Whole company",
                        Optional.of(new PrintView.Cover(HASH, now,
                                List.of(new PrintView.Signed("Governance", Samples.NASTY, Samples.NASTY, now)))),
                        List.of(new PrintView.Entry("load", "LOAD", "APO07", HASH)))),
                Map.entry("schedules", new SchedulesView(List.of(line), true)),
                Map.entry("schedules-none", new SchedulesView(List.of(), false)),
                Map.entry("schedule-new", schedule("", "", true, Form.empty(), List.of())),
                Map.entry("schedule", schedule("s1", "ACTIVE", true, filled,
                        Arrays.stream(DeliveryState.values()).map(state -> new ScheduleView.Delivered("February 2026",
                                state == DeliveryState.LEFT ? NASTY : GUS, state.name(), now)).toList())),
                Map.entry("schedule-wrong", schedule("s1", ScheduleState.PAUSED.name(), true,
                        filled.wrong("people", "Ada has left"), List.of())),
                Map.entry("schedule-ownerless",
                        schedule("s1", ScheduleState.OWNERLESS.name(), true, filled, List.of())),
                Map.entry("schedule-read", schedule("s1", "ACTIVE", false, filled, List.of())));
    }

    private PackView pack(boolean verified, List<PackView.Signed> signatures, List<String> maySign, Form form) {
        return new PackView("2026-02", "February 2026", HASH, now, verified,
                Arrays.stream(ReportKey.values()).map(key -> new PackView.Report(key.word(), key.name())).toList(),
                signatures, maySign, form);
    }

    private static ScheduleView schedule(String id, String state, boolean mayChange, Form form,
            List<ScheduleView.Delivered> deliveries) {
        return new ScheduleView(id, state, id.isEmpty() ? List.of() : List.of(GUS), mayChange, form,
                List.of(Option.of("pack", "Month-end pack"), Option.of("load", "Load")),
                List.of(Option.of("MONTH", "monthly")), List.of(Option.of("PDF", "PDF")), deliveries);
    }
}
