package org.cadre.approvals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.approvals.Approval.Level;
import org.cadre.asks.HeldAsk;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.worktime.WorkingTimes;

/** Who decides on what is held: who is asked first, who when nothing comes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Approvers {
    static final String MANAGER = "MANAGER";
    private static final Set<String> LAST = Set.of(Role.ADMIN.name(), Role.GOVERNANCE.name());

    @Inject
    private Approvals approvals;
    @Inject
    private Colleagues colleagues;
    @Inject
    private WorkingTimes times;
    @Inject
    private ApprovalSettings settings;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected Approvers() {}

    /** Whether it is for the reader to decide, never their own; whether their other duties allow it is for the rules to say. */
    boolean may(Reader reader, HeldAsk held, Approval one) {
        if (one.state() != Approval.State.WAITING || held.askedBy(reader) || !held.visibleTo(reader)
                || one.notBy().filter(reader.id()::equals).isPresent())
            return false;
        return one.level() == Level.OVERDUE && reader.roles().stream().anyMatch(role -> LAST.contains(role.name()))
                || one.approver()
                        .map(who -> who.equals(reader.id()) || deputy(who).filter(reader.id()::equals).isPresent())
                        .orElseGet(() -> reader.roles().stream().anyMatch(role -> role.name().equals(one.role())));
    }

    /** Asks whoever is to decide first, or once more from the beginning. */
    void begin(HeldAsk held) {
        for (var one : approvals.waiting(held.id())) {
            var manager = one.role().equals(MANAGER) && !held.anonymous()
                    ? manager(held, held.asker())
                    : Optional.<ColleagueId>empty();
            var role = one.role().equals(MANAGER) && manager.isEmpty() ? Role.GOVERNANCE.name() : one.role();
            call(held, one.askedOf(role, manager, Level.ASKED, Optional.empty()));
        }
    }

    /** Reminds, then turns to whoever is above, then to everybody who is left, and to those again until somebody speaks. */
    void callOn(HeldAsk held, Approval one) {
        approvals.say(held.id(), clock.instant(), Optional.empty(), next(one.level()).name(), "");
        switch (next(one.level())) {
            case ASKED, REMINDED ->
                call(held, one.askedOf(one.role(), one.approver(), Level.REMINDED, Optional.empty()));
            case ESCALATED -> {
                var above = one.approver().flatMap(who -> manager(held, who)).filter(who -> !who.equals(held.asker()));
                call(held, one.askedOf(above.isPresent() ? one.role() : Role.GOVERNANCE.name(), above, Level.ESCALATED,
                        Optional.empty()));
            }
            case OVERDUE -> call(held, one.askedOf(one.role(), one.approver(), Level.OVERDUE, Optional.empty()));
        }
    }

    private static Level next(Level now) {
        return Level.values()[Math.min(now.ordinal() + 1, Level.OVERDUE.ordinal())];
    }

    private void call(HeldAsk held, Approval wanted) {
        Instant due = due(held, wanted);
        var one = wanted.askedOf(wanted.role(), wanted.approver(), wanted.level(), Optional.of(due));
        approvals.ask(one);
        outbox.appendFor(UUID.randomUUID(), new ApprovalDue(one.number(), due), due);
        asked(held, one).forEach(who -> outbox.append(held.id().value(),
                new ApprovalWanted(held.id().value(), who.value())));
    }

    /** In the working time of who is asked, else of who asks; the database keeps less of an instant than a message would. */
    private Instant due(HeldAsk held, Approval one) {
        var whose = one.approver().orElse(held.asker());
        var time = one.level() == Level.ASKED || one.level() == Level.REMINDED
                ? settings.window().dividedBy(2)
                : settings.window();
        return Optional.ofNullable(times.of(List.of(whose)).get(whose)).map(hours -> hours.plus(clock.instant(), time))
                .orElseGet(() -> clock.instant().plus(time)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Who is told; each only where they could see it as an ask. */
    private Set<ColleagueId> asked(HeldAsk held, Approval one) {
        var all = new HashSet<ColleagueId>();
        one.approver().ifPresentOrElse(who -> {
            all.add(who);
            deputy(who).ifPresent(all::add);
        }, () -> all.addAll(approvals.holders(Set.of(one.role()))));
        if (one.level() == Level.OVERDUE)
            all.addAll(approvals.holders(LAST));
        all.remove(held.asker());
        one.notBy().ifPresent(all::remove);
        all.removeIf(who -> !sees(held, who));
        return all;
    }

    private Optional<ColleagueId> manager(HeldAsk held, ColleagueId of) {
        return colleagues.find(of).flatMap(Colleague::manager).filter(who -> sees(held, who));
    }

    private boolean sees(HeldAsk held, ColleagueId who) {
        return colleagues.reader(who).filter(held::visibleTo).isPresent();
    }

    private Optional<ColleagueId> deputy(ColleagueId who) {
        return approvals.deputy(who, today()).map(Deputy::who);
    }

    /** By whose calendar deputies end. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
