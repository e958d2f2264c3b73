package org.cadre.services;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.AccountDesk;
import org.cadre.accounts.IssuedToken;
import org.cadre.accounts.TokenWish;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;
import org.cadre.people.DirectoryEntry;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.screening.Screening;

/** Making, renewing and ending service accounts. */
@ApplicationScoped
@Transactional
public class ServiceDesk {
    @Inject
    private Screening screening;
    @Inject
    private ServiceAccounts services;
    @Inject
    private AccountDesk accounts;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Clock clock;

    protected ServiceDesk() {}

    /**
     * Only for administrators; to others there is nothing like it.
     *
     * @throws BadInput also where it would see more than its owner, or more than the administrator, who gets its token
     */
    public NewAccount create(Reader admin, NewService sent) {
        var id = new ServiceId(UUID.randomUUID());
        if (!admin.roles().contains(Role.ADMIN))
            throw new ServiceNotFound(id);
        var wanted = sent.saying(screening.passed(admin.id(), "name", sent.name()),
                screening.passed(admin.id(), "purpose", sent.purpose()));
        Colleague owner = owner(admin, wanted);
        var now = clock.instant();
        colleagues.add(machine(id, wanted, owner));
        colleagues.profile(id.colleague()).available(0, 0, null, true);
        services.add(id, wanted, owner.id(), admin.id(), now);
        services.note(id, new ServiceEvent(ServiceDeed.CREATED, Optional.of(admin.id()), now));
        return new NewAccount(id, accounts.issueToken(id.colleague(),
                new TokenWish(wanted.name(), wanted.scopes(), wanted.lifetime())));
    }

    /** All that the reader administers or owns, those that have ended last. */
    public List<ServiceAccount> list(Reader reader) {
        return services.list(reader);
    }

    /** Those that the reader can open to a machine, if its owner is in them too. */
    public List<KnownWall> walls(Reader reader) {
        return services.walls(reader);
    }

    /** @throws ServiceNotFound */
    public ServiceAccount see(Reader reader, ServiceId id) {
        return services.find(reader, id).orElseThrow(() -> new ServiceNotFound(id));
    }

    /** What was done with it, the first first; @throws ServiceNotFound */
    public List<ServiceEvent> story(Reader reader, ServiceId id) {
        see(reader, id);
        return services.story(id);
    }

    /**
     * Gives it a new token and ends those from before. Only its owner can, who sees all that it does: an administrator
     * may have less clearance than the machine.
     *
     * @throws ServiceFixed where it has ended, or the reader is not its owner
     */
    public IssuedToken renew(Reader reader, ServiceId id) {
        var account = living(reader, id);
        if (!account.owner().equals(reader.id()))
            throw new ServiceFixed(id, Message.of("service.owner-only"));
        var now = clock.instant();
        accounts.revokeAll(id.colleague());
        services.note(id, new ServiceEvent(ServiceDeed.RENEWED, Optional.of(reader.id()), now));
        return accounts.issueToken(id.colleague(),
                new TokenWish(account.name(), account.scopes(), remaining(account, now)));
    }

    /** At once and for good; @throws ServiceFixed where it has ended already */
    public void end(Reader reader, ServiceId id) {
        living(reader, id);
        var now = clock.instant();
        accounts.revokeAll(id.colleague());
        services.end(id, now);
        services.note(id, new ServiceEvent(ServiceDeed.ENDED, Optional.of(reader.id()), now));
        colleagues.get(id.colleague()).leave(now);
        colleagues.changed(id.colleague());
    }

    private ServiceAccount living(Reader reader, ServiceId id) {
        see(reader, id);
        services.lock(id);
        var account = see(reader, id);
        if (!account.livesAt(clock.instant()))
            throw new ServiceFixed(id, Message.of("service.ended"));
        return account;
    }

    /** The token ends with the account, which may be in less than a day; what is stored is cut to that. */
    private static Duration remaining(ServiceAccount account, Instant now) {
        var left = Duration.between(now, account.expiresAt());
        return left.toDays() < 1 ? Duration.ofDays(1) : left;
    }

    private Colleague owner(Reader admin, NewService wanted) {
        var owner = colleagues.byMail(wanted.owner()).filter(Colleague::active)
                .filter(one -> !one.machine())
                .orElseThrow(() -> new BadInput("owner", wanted.owner(), Message.of("bad.owner")));
        var faults = new ArrayList<Fault>();
        if (!owner.clearance().covers(wanted.clearance()) || !admin.clearance().covers(wanted.clearance()))
            faults.add(new Fault("clearance", wanted.clearance().name(), Message.of("bad.above-owner")));
        Set<WallId> within = colleagues.wallsOf(owner.id());
        for (WallId wall : wanted.walls())
            if (!admin.walls().contains(wall) || !within.contains(wall))
                faults.add(new Fault("walls", wall.toString(), Message.of("bad.wall")));
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return owner;
    }

    private static Colleague machine(ServiceId id, NewService wanted, Colleague owner) {
        return Colleague.known(id.colleague(),
                new DirectoryEntry("service-" + id, wanted.name(), id + "@service.invalid",
                        owner.orgUnit(), owner.site(), owner.country(), ZoneOffset.UTC, Locale.ENGLISH,
                        wanted.clearance(),
                        DirectoryEntry.SERVICE));
    }
}
