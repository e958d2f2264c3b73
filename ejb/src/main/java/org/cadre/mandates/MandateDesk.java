package org.cadre.mandates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.AccountDesk;
import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.FourEyesNeeded;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;

/** Gives and takes roles. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class MandateDesk {
    /** For how long at most an exception lasts. */
    public static final int MOST_DAYS = 90;

    @Inject
    private Mandates mandates;
    @Inject
    private AccountDesk accounts;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected MandateDesk() {}

    /**
     * Takes the roles that are not wished for any more, and asks for those that are new.
     *
     * @return the roles that wait for a second person
     * @throws MandateNotFound to everybody but administrators
     * @throws BadInput naming `roles` where one conflicts or administrators would take the role from themselves, `reason`, or
     *     `exceptionUntil`
     * @throws FourEyesNeeded where administrators would give themselves one
     */
    public Set<Role> change(Reader admin, ColleagueId person, RoleWish wish) {
        if (!admin.roles().contains(Role.ADMIN))
            throw new MandateNotFound();
        boolean own = person.equals(admin.id());
        if (own && !wish.roles().contains(Role.ADMIN))
            throw new BadInput("roles", wish.roles().toString(), Message.of("bad.own-admin"));
        var had = accounts.roles(person);
        var kept = EnumSet.of(Role.EMPLOYEE);
        kept.addAll(had);
        kept.retainAll(wish.roles());
        var wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(wish.roles());
        wanted.removeAll(had);
        wanted.remove(Role.EMPLOYEE);
        if (own && !wanted.isEmpty())
            throw new FourEyesNeeded(Message.of("four-eyes.somebody-else"));
        take(admin, person, had, kept);
        return ask(admin, person, wanted, kept, wish);
    }

    private void take(Reader admin, ColleagueId person, Set<Role> had, Set<Role> kept) {
        accounts.roles(person, kept);
        had.stream().filter(role -> role != Role.EMPLOYEE && !kept.contains(role))
                .forEach(role -> acts.keep("ROLE_TAKEN_" + role, person.value(), admin.id().value()));
    }

    private Set<Role> ask(Reader admin, ColleagueId person, Set<Role> wanted, Set<Role> kept, RoleWish wish) {
        if (wanted.isEmpty())
            return Set.of();
        if (wish.reason().isEmpty())
            throw new BadInput("reason", "", Message.of("bad.missing"));
        checkException(wish.exceptionUntil());
        var all = EnumSet.copyOf(kept);
        all.addAll(wanted);
        boolean alone = mandates.alone(admin.id());
        String why = screening.passed(admin.id(), "reason", wish.reason());
        for (Role role : wanted) {
            var exception = conflict(role, all).map(found -> wish.exceptionUntil().orElseThrow(
                    () -> new BadInput("roles", role.name(), Message.of("role.conflict", found.first(), found.second(),
                            found.reason()))));
            var one = new Mandate(new MandateId(UUID.randomUUID()), person, role, admin.id(), clock.instant(), why,
                    exception, alone ? MandateState.GRANTED : MandateState.REQUESTED, Optional.empty());
            mandates.add(one);
            keep(alone ? "ROLE_GRANTED_ALONE" : "ROLE_REQUESTED", one, admin);
        }
        if (!alone)
            return wanted;
        accounts.roles(person, all);
        return Set.of();
    }

    /**
     * Gives the role.
     *
     * @throws MandateNotFound to everybody but ADMIN and GOVERNANCE
     * @throws FourEyesNeeded where the reader asked for it or is to have it, it is decided, or a conflict has come up since
     */
    public void approve(Reader reader, MandateId id) {
        var one = decide(reader, id);
        var all = EnumSet.of(one.role());
        all.addAll(accounts.roles(one.person()));
        if (one.exceptionUntil().isEmpty())
            conflict(one.role(), all).ifPresent(found -> {
                throw new FourEyesNeeded(
                        Message.of("role.conflict", found.first(), found.second(), found.reason()));
            });
        mandates.become(id, MandateState.GRANTED, reader.id(), clock.instant());
        accounts.roles(one.person(), all);
        keep("ROLE_GRANTED", one, reader);
    }

    /** @throws FourEyesNeeded as {@link #approve} */
    public void refuse(Reader reader, MandateId id) {
        var one = decide(reader, id);
        mandates.become(id, MandateState.REFUSED, reader.id(), clock.instant());
        keep("ROLE_REFUSED", one, reader);
    }

    /** Those that wait for a second person, oldest first. @throws MandateNotFound as {@link #approve} */
    public List<Mandate> waiting(Reader reader) {
        deciding(reader);
        return mandates.waiting();
    }

    /** Exceptions in force whose last day is over, which nothing has taken back yet. @throws MandateNotFound to others than an office */
    public List<Mandate> overdue(Reader reader) {
        if (!reader.roles().contains(Role.AUDITOR))
            deciding(reader);
        return mandates.overdue(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    /** Whether it is for the reader to decide. */
    public boolean mayDecide(Reader reader, Mandate one) {
        return one.state() == MandateState.REQUESTED && !one.concerns(reader.id());
    }

    /** Which roles nobody is to have at once. */
    public List<Conflict> conflicts() {
        return mandates.conflicts();
    }

    /**
     * Takes one role at once, for whoever has checked that they may.
     *
     * @throws FourEyesNeeded where the person is the {@link #last} who has it
     */
    public void end(ColleagueId person, Role role, ColleagueId by) {
        if (last(person, role))
            throw new FourEyesNeeded(Message.of("role.last", role));
        var left = EnumSet.of(Role.EMPLOYEE);
        left.addAll(accounts.roles(person));
        left.remove(role);
        accounts.roles(person, left);
        acts.keep("ROLE_TAKEN_" + role, person.value(), by.value());
    }

    /** Whether the company could not be administrated or governed any more without this one. */
    public boolean last(ColleagueId person, Role role) {
        return (role == Role.ADMIN || role == Role.GOVERNANCE) && mandates.last(person, role);
    }

    /** Takes the roles back whose exception is over. @return how many */
    int endExceptions(LocalDate today, int most) {
        var over = mandates.over(today, most);
        for (var one : over) {
            mandates.end(one.id());
            var left = EnumSet.of(Role.EMPLOYEE);
            left.addAll(accounts.roles(one.person()));
            left.remove(one.role());
            accounts.roles(one.person(), left);
            acts.keep("ROLE_ENDED_" + one.role(), one.person().value(), one.requester().value());
        }
        return over.size();
    }

    private Mandate decide(Reader reader, MandateId id) {
        deciding(reader);
        var one = mandates.toDecide(id).orElseThrow(MandateNotFound::new);
        if (one.concerns(reader.id()))
            throw new FourEyesNeeded(Message.of("four-eyes.somebody-else"));
        if (one.state() != MandateState.REQUESTED)
            throw new FourEyesNeeded(Message.of("four-eyes.over"));
        return one;
    }

    private static void deciding(Reader reader) {
        if (!reader.roles().contains(Role.ADMIN) && !reader.roles().contains(Role.GOVERNANCE))
            throw new MandateNotFound();
    }

    private Optional<Conflict> conflict(Role role, Set<Role> all) {
        return mandates.conflicts().stream()
                .filter(one -> one.first() == role && all.contains(one.second())
                        || one.second() == role && all.contains(one.first()))
                .findFirst();
    }

    private void checkException(Optional<LocalDate> until) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        until.filter(day -> day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS))).ifPresent(day -> {
            throw new BadInput("exceptionUntil", day.toString(), Message.of("role.exception-days", MOST_DAYS));
        });
    }

    private void keep(String what, Mandate one, Reader actor) {
        acts.keep(what + "_" + one.role(), one.person().value(), actor.id().value());
    }
}
