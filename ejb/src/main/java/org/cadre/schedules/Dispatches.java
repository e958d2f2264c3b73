package org.cadre.schedules;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskRefused;
import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.outbox.Outbox;
import org.cadre.packs.Edition;
import org.cadre.packs.PackDesk;
import org.cadre.packs.PackNotFound;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.reports.ReportDesk;

/** Decides at the moment of sending what a recipient gets, and keeps what became of it. Each verb is one transaction. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = AskRefused.class)
class Dispatches {
    @Inject
    private ReportDeliveries deliveries;
    @Inject
    private Schedules schedules;
    @Inject
    private Recipients recipients;
    @Inject
    private ReportDesk reports;
    @Inject
    private PackDesk packs;
    @Inject
    private Colleagues colleagues;
    @Inject
    private ScheduleLetters letters;
    @Inject
    private Outbox outbox;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected Dispatches() {}

    /**
     * @return empty where nothing is to be sent, or not any more
     * @throws PackNotFound where the month's pack is not made yet, which a later try will find
     * @throws BadInput where the unit is not there any more, or the period cannot be told
     */
    public Optional<Dispatch> prepare(UUID id) {
        var delivery = deliveries.find(id).filter(one -> one.state() == DeliveryState.WAITING);
        if (delivery.isEmpty())
            return Optional.empty();
        var one = delivery.get();
        var schedule = schedules.find(one.schedule()).orElseThrow();
        if (schedule.state() != ScheduleState.ACTIVE) {
            deliveries.became(id, DeliveryState.STOPPED, clock.instant());
            return Optional.empty();
        }
        var standing = recipients.of(one.recipient());
        if (standing.reader().isEmpty())
            return skip(one, schedule, standing.otherwise());
        try {
            var reader = standing.reader().get();
            return Optional.of(new Dispatch(one, schedule, reader, edition(reader, one, schedule),
                    letters.reports(id, schedule, one.period(), colleagues.get(one.recipient()), clock.instant())));
        } catch (AskRefused _) {
            return skip(one, schedule, DeliveryState.RULE);
        }
    }

    /** Where {@link #prepare} could not. */
    public void untold(UUID id) {
        deliveries.find(id).filter(one -> one.state() == DeliveryState.WAITING)
                .ifPresent(one -> skip(one, schedules.find(one.schedule()).orElseThrow(), DeliveryState.NOT_TOLD));
    }

    private Edition edition(Reader reader, ReportDelivery one, Schedule schedule) {
        return schedule.pack()
                ? Edition.of(reader, clock.instant(), packs.take(reader, one.period()),
                        Optional.of(packs.see(reader, one.period())))
                : Edition.of(reader, clock.instant(),
                        reports.take(reader, schedule.reports(), one.period(), schedule.unit()), Optional.empty());
    }

    private Optional<Dispatch> skip(ReportDelivery one, Schedule schedule, DeliveryState why) {
        deliveries.became(one.id(), why, clock.instant());
        outbox.append(schedule.owner().value(),
                new ScheduleMailDue(schedule.id().value(), schedule.owner().value(), one.id().toString()));
        return Optional.empty();
    }

    /** Before it leaves: what the trail does not know of is not sent. */
    public void leaves(Dispatch what, String sha256) {
        if (!deliveries.leaves(what.delivery().id(), sha256))
            return;
        UUID to = what.reader().id().value();
        acts.keep("REPORT_SENT", what.schedule().id().value(), what.schedule().owner().value(), to,
                Map.of("period", what.delivery().period().toString(), "format", what.schedule().format().name(),
                        "recipient", to.toString(), "sha256", sha256));
    }

    public void became(UUID id, DeliveryState state) {
        deliveries.became(id, state, clock.instant());
    }
}
