package org.cadre.schedules;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskRefused;
import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.office.Office;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.reports.Format;
import org.cadre.reports.Period;
import org.cadre.reports.ReportDesk;
import org.cadre.reports.ReportKey;
import org.cadre.screening.Screening;

/** Schedules, which GOVERNANCE sets up and AUDITOR reads; for others there are none. Each verb is one transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class ScheduleDesk {
    public static final int LONGEST_NAME = 120;
    public static final int MOST_PEOPLE = 50;
    private static final int SHOWN = 200;

    @Inject
    private Schedules schedules;
    @Inject
    private ReportDeliveries deliveries;
    @Inject
    private Recipients recipients;
    @Inject
    private ReportDesk reports;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected ScheduleDesk() {}

    /** By name. */
    public List<Schedule> list(Reader reader) {
        read(reader);
        return schedules.all();
    }

    /** @throws ScheduleNotFound */
    public Schedule see(Reader reader, ScheduleId id) {
        read(reader);
        return schedules.find(id).orElseThrow(ScheduleNotFound::new);
    }

    /** What was sent of it, the latest period first. @throws ScheduleNotFound */
    public List<ReportDelivery> deliveries(Reader reader, ScheduleId id) {
        see(reader, id);
        return deliveries.of(id, SHOWN);
    }

    /**
     * The first period to be sent is the one that runs now.
     *
     * @throws BadInput naming each field that cannot be taken: `name`, `reports`, `unit`, `length`, `format` or `people`
     */
    public ScheduleId create(Reader governor, ScheduleWish wish) {
        govern(governor);
        var id = new ScheduleId(UUID.randomUUID());
        var now = clock.instant();
        schedules.add(checked(governor, id, wish, ScheduleState.ACTIVE, now), now);
        keep("REPORT_SCHEDULE_MADE", id, governor);
        return id;
    }

    /** @throws BadInput as {@link #create} does; @throws ScheduleNotFound */
    public void change(Reader governor, ScheduleId id, ScheduleWish wish) {
        govern(governor);
        var old = see(governor, id);
        var changed = checked(governor, id, wish, old.state(), old.since());
        schedules.change(owned(changed, old.state() == ScheduleState.OWNERLESS ? governor.id() : old.owner(),
                old.state() == ScheduleState.OWNERLESS ? ScheduleState.PAUSED : old.state(), old.since()));
        keep("REPORT_SCHEDULE_CHANGED", id, governor);
    }

    /** Once more does no harm. @throws ScheduleNotFound */
    public void pause(Reader governor, ScheduleId id) {
        govern(governor);
        var old = see(governor, id);
        if (old.state() != ScheduleState.ACTIVE)
            return;
        schedules.change(owned(old, old.owner(), ScheduleState.PAUSED, old.since()));
        keep("REPORT_SCHEDULE_PAUSED", id, governor);
    }

    /** Goes on with the period that runs now; of one without an owner the reader becomes it. @throws ScheduleNotFound */
    public void resume(Reader governor, ScheduleId id) {
        govern(governor);
        var old = see(governor, id);
        if (old.state() == ScheduleState.ACTIVE)
            return;
        schedules.change(owned(old, old.state() == ScheduleState.OWNERLESS ? governor.id() : old.owner(),
                ScheduleState.ACTIVE, clock.instant()));
        keep("REPORT_SCHEDULE_RESUMED", id, governor);
    }

    /** With what is known of its mails, for good; what waits is not sent. @throws ScheduleNotFound */
    public void remove(Reader governor, ScheduleId id) {
        govern(governor);
        see(governor, id);
        schedules.remove(id);
        keep("REPORT_SCHEDULE_REMOVED", id, governor);
    }

    private Schedule checked(Reader governor, ScheduleId id, ScheduleWish wish, ScheduleState state,
            Instant since) {
        var faults = new ArrayList<Fault>();
        String name = taken(faults, () -> Office.words("name", wish.name(), 1, LONGEST_NAME), "");
        var length = taken(faults, () -> length(wish.length()), Period.Length.MONTH);
        var format = taken(faults, () -> Format.parse("format", wish.format()), Format.PDF);
        var keys = taken(faults, () -> reports(wish.reports(), length), List.<ReportKey>of());
        String unit = taken(faults, () -> unit(governor, keys, wish.unit().strip()), "");
        var people = taken(faults, () -> people(wish.people()), List.<ColleagueId>of());
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return new Schedule(id, governor.id(), screening.passed(governor.id(), "name", name), keys, unit, length,
                format, state, since, people);
    }

    private static <T> T taken(List<Fault> faults, Supplier<T> field, T otherwise) {
        try {
            return field.get();
        } catch (BadInput bad) {
            faults.addAll(bad.faults());
            return otherwise;
        }
    }

    private static Period.Length length(String sent) {
        return Optional.of(sent).filter(one -> one.equals("MONTH") || one.equals("QUARTER"))
                .map(Period.Length::valueOf)
                .orElseThrow(() -> new BadInput("length", sent, Message.of("bad.choice", List.of("MONTH", "QUARTER"))));
    }

    private static List<ReportKey> reports(List<String> sent, Period.Length length) {
        var words = sent.stream().map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
        if (words.isEmpty())
            throw new BadInput("reports", "", Message.of("bad.missing"));
        if (words.contains(ScheduleWish.PACK)) {
            if (words.size() > 1 || length != Period.Length.MONTH)
                throw new BadInput("reports", ScheduleWish.PACK, Message.of("schedules.pack"));
            return List.of();
        }
        return words.stream().map(word -> ReportKey.of(word).orElseThrow(
                () -> new BadInput("reports", word, Message.of("schedules.report")))).toList();
    }

    /** A pack is of the whole company. */
    private String unit(Reader governor, List<ReportKey> keys, String unit) {
        if (unit.isEmpty() || keys.isEmpty()) {
            if (!unit.isEmpty())
                throw new BadInput("unit", unit, Message.of("schedules.company"));
            return unit;
        }
        reports.see(governor, keys.getFirst(), reports.running(governor, Period.Length.MONTH), unit);
        return unit;
    }

    private List<ColleagueId> people(List<String> sent) {
        var found = new LinkedHashSet<ColleagueId>();
        var faults = new ArrayList<Fault>();
        for (String one : sent.stream().map(String::strip).filter(one -> !one.isEmpty()).toList())
            taken(faults, () -> Optional.of(recipients.named(one)), Optional.<ColleagueId>empty())
                    .ifPresent(found::add);
        if (!faults.isEmpty())
            throw new BadInput(faults);
        if (found.isEmpty())
            throw new BadInput("people", "", Message.of("bad.missing"));
        if (found.size() > MOST_PEOPLE)
            throw new BadInput("people", Integer.toString(found.size()), Message.of("schedules.many", MOST_PEOPLE));
        return List.copyOf(found);
    }

    private static Schedule owned(Schedule one, ColleagueId owner, ScheduleState state, Instant since) {
        return new Schedule(one.id(), owner, one.name(), one.reports(), one.unit(), one.length(), one.format(), state,
                since, one.recipients());
    }

    private void keep(String what, ScheduleId id, Reader actor) {
        acts.keep(what, id.value(), actor.id().value());
    }

    private static void read(Reader reader) {
        if (!ReportDesk.mayRead(reader))
            throw new ScheduleNotFound();
    }

    private static void govern(Reader reader) {
        if (!Office.holds(reader, Role.GOVERNANCE))
            throw new ScheduleNotFound();
    }
}
