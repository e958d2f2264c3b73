package org.cadre.schedules;

import java.time.Instant;
import java.util.List;

import org.cadre.people.ColleagueId;
import org.cadre.reports.Format;
import org.cadre.reports.Period;
import org.cadre.reports.ReportKey;

/**
 * Who is sent which reports, and when.
 *
 * @param owner who answers for it
 * @param reports empty where it is the whole pack
 * @param unit a path, or empty for the whole company
 * @param length after which periods
 * @param since periods that end later are sent
 */
public record Schedule(ScheduleId id, ColleagueId owner, String name, List<ReportKey> reports, String unit,
        Period.Length length, Format format, ScheduleState state, Instant since, List<ColleagueId> recipients) {
    public Schedule {
        reports = List.copyOf(reports);
        recipients = List.copyOf(recipients);
    }

    public boolean pack() {
        return reports.isEmpty();
    }
}
