package org.cadre.schedules;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.accounts.RoleHolders;
import org.cadre.housekeeping.Chore;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Outbox;
import org.cadre.people.Role;
import org.cadre.reports.ClosedReports;
import org.cadre.reports.Period;
import org.cadre.reports.ReportKey;
import org.cadre.reports.ReportSettings;

/** Looks for closed periods that were not sent yet, and for schedules whose owner is gone. */
@ApplicationScoped
class SendReports implements Chore {
    @Inject
    private Schedules schedules;
    @Inject
    private ReportDeliveries deliveries;
    @Inject
    private Recipients recipients;
    @Inject
    private ClosedReports closed;
    @Inject
    private ReportSettings settings;
    @Inject
    private RoleHolders holders;
    @Inject
    private MailServer server;
    @Inject
    private Outbox outbox;

    protected SendReports() {}

    @Override
    public String name() {
        return "report-schedules";
    }

    @Override
    public int tidy(Instant now, int most) {
        for (var schedule : schedules.active())
            if (recipients.governs(schedule.owner()))
                due(schedule).forEach(period -> send(schedule, period, now));
            else
                orphan(schedule);
        return 0;
    }

    private List<Period> due(Schedule schedule) {
        var reports = schedule.pack() ? Arrays.asList(ReportKey.values()) : schedule.reports();
        return closed.whole(schedule.length(), reports).stream()
                .filter(period -> period.until(settings.zone()).isAfter(schedule.since()))
                .filter(period -> !deliveries.begun(schedule.id(), period)).toList();
    }

    private void send(Schedule schedule, Period period, Instant now) {
        boolean able = server.configured();
        for (var recipient : schedule.recipients())
            deliveries
                    .add(schedule.id(), period, recipient, able ? DeliveryState.WAITING : DeliveryState.NO_SERVER, now)
                    .filter(_ -> able).ifPresent(id -> outbox.appendPatiently(id, new ReportMailDue(id), now));
    }

    /** Nobody who may would learn of what is skipped: it waits until somebody of governance takes it over. */
    private void orphan(Schedule schedule) {
        schedules.change(new Schedule(schedule.id(), schedule.owner(), schedule.name(), schedule.reports(),
                schedule.unit(), schedule.length(), schedule.format(), ScheduleState.OWNERLESS, schedule.since(),
                schedule.recipients()));
        holders.of(Role.GOVERNANCE).stream().filter(one -> !one.equals(schedule.owner()))
                .forEach(one -> outbox.append(one.value(),
                        new ScheduleMailDue(schedule.id().value(), one.value(), ScheduleMailDue.OWNERLESS)));
    }
}
