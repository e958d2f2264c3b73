package org.cadre.authorisations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;
import org.cadre.people.FourEyesNeeded;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;

/** What GOVERNANCE does with authorisations, and what one reads of one's own. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class AuthorisationDesk {
    /** How long before its end one is told as ending. */
    public static final int WARNED_DAYS = 30;
    /** How far ahead an end may lie. */
    public static final int MOST_YEARS = 10;
    private static final int SHOWN = 500;

    @Inject
    private Authorisations authorisations;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected AuthorisationDesk() {}

    /**
     * Enters what was verified of a colleague; it counts once somebody else of the office grants it.
     *
     * @throws AuthorisationNotFound to everybody who is not of the office
     * @throws BadInput naming `person` or `validUntil`
     */
    public AuthorisationId request(Reader governor, NewAuthorisation wanted) {
        office(governor);
        var person = colleagues.meant(wanted.person()).filter(one -> !one.machine()).map(Colleague::id).orElseThrow(
                () -> new BadInput("person", wanted.person(), Message.of("bad.colleague")));
        if (person.equals(governor.id()))
            throw new BadInput("person", wanted.person(), Message.of("authorisation.own"));
        if (wanted.validUntil().isBefore(today()))
            throw new BadInput("validUntil", wanted.validUntil().toString(), Message.of("bad.over"));
        if (wanted.validUntil().isAfter(today().plusYears(MOST_YEARS)))
            throw new BadInput("validUntil", wanted.validUntil().toString(), Message.of("bad.too-far", MOST_YEARS));
        var one = Authorisation.of(person, wanted, screening.passed(governor.id(), "scope", wanted.scope()),
                governor.id(), clock.instant());
        authorisations.add(one);
        keep("REQUESTED", one, governor);
        return one.id();
    }

    /** @throws FourEyesNeeded where the reader entered it or it is the reader's own, or it is decided */
    public void grant(Reader governor, AuthorisationId id) {
        decide(governor, id, AuthorisationState.REQUESTED, AuthorisationState.GRANTED);
    }

    /** @throws FourEyesNeeded as {@link #grant} */
    public void refuse(Reader governor, AuthorisationId id) {
        decide(governor, id, AuthorisationState.REQUESTED, AuthorisationState.REFUSED);
    }

    /** Ends one at once; for that one person is enough. @throws FourEyesNeeded where it is not in force */
    public void revoke(Reader governor, AuthorisationId id) {
        office(governor);
        become(governor, id, AuthorisationState.GRANTED, AuthorisationState.REVOKED);
    }

    private void decide(Reader governor, AuthorisationId id, AuthorisationState from, AuthorisationState to) {
        office(governor);
        var one = authorisations.find(id).orElseThrow(AuthorisationNotFound::new);
        if (one.requester().equals(governor.id()) || one.person().equals(governor.id()))
            throw new FourEyesNeeded(Message.of("four-eyes.somebody-else"));
        become(governor, id, from, to);
    }

    private void become(Reader governor, AuthorisationId id, AuthorisationState from, AuthorisationState to) {
        var one = authorisations.toDecide(id).orElseThrow(AuthorisationNotFound::new);
        if (one.stateOn(today()) != from)
            throw new FourEyesNeeded(Message.of("four-eyes.over"));
        one.become(to, governor.id(), clock.instant());
        keep(to.name(), one, governor);
        colleagues.changed(one.person());
    }

    /** Of everybody, for GOVERNANCE and AUDITOR: what is alive first, by its end. @throws AuthorisationNotFound to others */
    public List<Authorisation> all(Reader reader) {
        if (!reader.roles().contains(Role.AUDITOR))
            office(reader);
        return authorisations.all(SHOWN);
    }

    /** @throws AuthorisationNotFound where there is none, or it is another's and the reader not of the office */
    public Authorisation see(Reader reader, AuthorisationId id) {
        return authorisations.find(id).filter(one -> one.person().equals(reader.id())
                || reader.roles().contains(Role.GOVERNANCE) || reader.roles().contains(Role.AUDITOR))
                .orElseThrow(AuthorisationNotFound::new);
    }

    /** The reader's own. */
    public List<Authorisation> mine(Reader reader) {
        return authorisations.of(reader.id());
    }

    /** Those in force that end within {@link #WARNED_DAYS} days. @throws AuthorisationNotFound to others than the office */
    public List<Authorisation> ending(Reader governor) {
        office(governor);
        return authorisations.ending(today(), today().plusDays(WARNED_DAYS));
    }

    /** By whose calendar authorisations end. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private void keep(String what, Authorisation one, Reader actor) {
        acts.keep("AUTHORISATION_" + what, one.id().value(), actor.id().value());
    }

    private static void office(Reader reader) {
        if (!reader.roles().contains(Role.GOVERNANCE))
            throw new AuthorisationNotFound();
    }
}
