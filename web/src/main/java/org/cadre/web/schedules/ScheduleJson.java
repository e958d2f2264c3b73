package org.cadre.web.schedules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.people.ColleagueId;
import org.cadre.reports.Format;
import org.cadre.schedules.DeliveryState;
import org.cadre.schedules.ReportDelivery;
import org.cadre.schedules.Schedule;
import org.cadre.schedules.ScheduleState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is sent which reports.
 *
 * @param owner who answers for it
 * @param reports words of reports, or `pack` alone
 * @param unit a path, empty for the whole company
 * @param length MONTH or QUARTER
 */
@Schema(name = "ReportSchedule")
public record ScheduleJson(UUID id, String name, UUID owner, List<String> reports, String unit, String length,
        @Schema(implementation = Format.class) String format,
        @Schema(implementation = ScheduleState.class) String state, List<UUID> people) {
    static final String EXAMPLE = """
            {"id": "2f6c1d0e-5a44-4a3b-9a6e-0c1d2e3f4a5b", "name": "For the board", "owner": \
            "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "reports": ["pack"], "unit": "", "length": "MONTH", "format": \
            "PDF", "state": "ACTIVE", "people": ["3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e"]}""";

    static ScheduleJson of(Schedule one) {
        return new ScheduleJson(one.id().value(), one.name(), one.owner().value(), ScheduleForm.words(one), one.unit(),
                one.length().name(), one.format().name(), one.state().name(),
                one.recipients().stream().map(ColleagueId::value).toList());
    }

    /** One mail of a schedule. @param at when it came to be in this state */
    @Schema(name = "ReportDelivery")
    public record DeliveryJson(UUID id, String period, UUID recipient,
            @Schema(implementation = DeliveryState.class) String state, Instant at) {
        static final String EXAMPLE = """
                {"id": "5d1c52aa-7b1e-4c58-9a40-1d6f0f5d2b7e", "period": "2026-03", "recipient": \
                "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "state": "SENT", "at": "2026-04-01T02:00:00Z"}""";

        static DeliveryJson of(ReportDelivery one) {
            return new DeliveryJson(one.id(), one.period().toString(), one.recipient().value(), one.state().name(),
                    one.at());
        }
    }
}
