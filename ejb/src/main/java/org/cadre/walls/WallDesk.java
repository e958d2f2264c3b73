package org.cadre.walls;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.RoleHolders;
import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.screening.Screening;
import org.cadre.walls.WallEvent.Deed;

/** Makes walls, and lets people in and out. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class WallDesk {
    public static final int LONGEST_REASON = 500;

    @Inject
    private Walls walls;
    @Inject
    private Colleagues colleagues;
    @Inject
    private RoleHolders holders;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected WallDesk() {}

    /**
     * A wall with its owner as its only member; who makes it sees it only where they own it.
     *
     * @throws WallNotFound to everybody but GOVERNANCE
     * @throws BadInput naming `name`, `purpose`, `owner` or `endsOn`
     */
    public WallId create(Reader governor, NewWall wanted) {
        governs(governor);
        var owner = person("owner", wanted.owner());
        ahead(wanted.endsOn());
        var id = new WallId(UUID.randomUUID());
        walls.add(id, screening.passed(governor.id(), "name", wanted.name()),
                screening.passed(governor.id(), "purpose", wanted.purpose()), owner, wanted.endsOn());
        walls.admit(id, owner);
        note(id, Deed.CREATED, owner, governor, "");
        return id;
    }

    /** Those that the reader owns or is in, by name. */
    public List<Wall> mine(Reader reader) {
        return walls.of(reader);
    }

    /** Those of {@link #mine} that take asks. */
    public List<Wall> open(Reader reader) {
        return walls.of(reader).stream().filter(wall -> reader.walls().contains(wall.id()))
                .filter(wall -> !wall.over(today())).toList();
    }

    /** @throws WallNotFound where the reader neither owns it nor is in it */
    public Wall see(Reader reader, WallId id) {
        return walls.of(reader).stream().filter(wall -> wall.id().equals(id)).findFirst()
                .orElseThrow(WallNotFound::new);
    }

    /** Who is in, by name. @throws WallNotFound where the reader does not own it */
    public List<ColleagueId> members(Reader owner, WallId id) {
        return walls.members(owned(owner, id).id());
    }

    /** Who let whom in or out, when and why, oldest first. @throws WallNotFound as above */
    public List<WallEvent> log(Reader owner, WallId id) {
        return walls.log(owned(owner, id).id());
    }

    /** Who asked to be let in and has no answer yet, with what reason. @throws WallNotFound as above */
    public Map<ColleagueId, String> requests(Reader owner, WallId id) {
        var open = new LinkedHashMap<ColleagueId, String>();
        for (var event : log(owner, id))
            if (event.deed() == Deed.ASKED)
                open.put(event.person(), event.reason());
            else
                open.remove(event.person());
        return open;
    }

    /**
     * Lets somebody in; who is in already stays so.
     *
     * @param who a colleague's id, name or mail
     * @throws WallNotFound as above
     * @throws BadInput naming `who` or `reason`
     */
    public void add(Reader owner, WallId id, String who, String reason) {
        owned(owner, id);
        var person = person("who", who);
        if (walls.admit(id, person)) {
            note(id, Deed.ADDED, person, owner, reason(owner, reason));
            colleagues.changed(person);
        }
    }

    /** Lets somebody out: from the commit on nothing behind it is theirs to see. The owner can go too and still owns it. */
    public void remove(Reader owner, WallId id, ColleagueId person, String reason) {
        owned(owner, id);
        if (!walls.dismiss(id, person))
            throw new BadInput("who", person.toString(), Message.of("wall.no-member"));
        note(id, Deed.REMOVED, person, owner, reason(owner, reason));
        outbox.append(person.value(), new WallLeft(id.value(), person.value()));
        colleagues.changed(person);
    }

    /** Asks the owner to be let in. Where there is no such wall nothing happens, and nothing else is told. */
    public void ask(Reader reader, WallId id, String reason) {
        String why = reason(reader, reason);
        boolean news = walls.find(id).filter(_ -> !reader.walls().contains(id)).isPresent()
                && walls.log(id).stream().filter(event -> event.person().equals(reader.id()))
                        .reduce((_, later) -> later).filter(event -> event.deed() == Deed.ASKED).isEmpty();
        if (news)
            note(id, Deed.ASKED, reader.id(), reader, why);
    }

    /** @throws BadInput naming `who` where nobody of that id waits */
    public void refuse(Reader owner, WallId id, ColleagueId person, String reason) {
        if (!requests(owner, id).containsKey(person))
            throw new BadInput("who", person.toString(), Message.of("wall.no-request"));
        note(id, Deed.REFUSED, person, owner, reason(owner, reason));
    }

    /** Another last day, or none. @throws WallNotFound as above */
    public void end(Reader owner, WallId id, Optional<LocalDate> endsOn) {
        owned(owner, id);
        ahead(endsOn);
        walls.end(id, endsOn);
        acts.keep("WALL_END_SET", id.value(), owner.id().value());
    }

    /** Somebody else owns it from now on, is let in and told. @throws WallNotFound as above */
    public void handOver(Reader owner, WallId id, String who) {
        owned(owner, id);
        var next = person("owner", who);
        walls.own(id, next);
        owns(id, Deed.HANDED_OVER, next, owner, "");
    }

    /**
     * Those without an owner who is here, whose members nobody reviews.
     *
     * @throws WallNotFound to everybody but GOVERNANCE
     */
    public List<OwnerlessWall> ownerless(Reader governor) {
        governs(governor);
        return walls.ownerless();
    }

    /**
     * Names somebody the owner of a wall whose owner is gone; they are let in and told.
     *
     * @param who a colleague's id, name or mail
     * @throws WallNotFound to everybody but GOVERNANCE; and where there is no such wall or it has an owner who is here, so that
     *     neither is told from the other: that one hands it over
     * @throws BadInput naming `owner` or `reason`
     */
    public void nameOwner(Reader governor, WallId id, String who, String reason) {
        governs(governor);
        if (walls.ownerless().stream().noneMatch(one -> one.id().equals(id)))
            throw new WallNotFound();
        var next = person("owner", who);
        if (next.equals(governor.id()))
            throw new BadInput("owner", who, Message.of("wall.owner.oneself"));
        if (!holders.has(next, Role.EMPLOYEE))
            throw new BadInput("owner", who, Message.of("wall.owner.no-account"));
        String why = reason(governor, reason);
        if (!walls.adopt(id, next))
            throw new WallNotFound();
        owns(id, Deed.OWNER_NAMED, next, governor, why);
    }

    private void owns(WallId id, Deed deed, ColleagueId next, Reader actor, String reason) {
        walls.admit(id, next);
        note(id, deed, next, actor, reason);
        outbox.append(next.value(), new WallOwned(id.value(), next.value(), actor.id().value()));
        colleagues.changed(next);
    }

    private static void governs(Reader reader) {
        if (!reader.roles().contains(Role.GOVERNANCE))
            throw new WallNotFound();
    }

    /** By whose calendar walls end. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private Wall owned(Reader owner, WallId id) {
        return walls.find(id).filter(wall -> wall.ownedBy(owner.id())).orElseThrow(WallNotFound::new);
    }

    private void note(WallId id, Deed deed, ColleagueId person, Reader actor, String reason) {
        walls.log(id, new WallEvent(deed, person, actor.id(), reason, clock.instant()));
        acts.keep("WALL_" + deed, id.value(), actor.id().value());
    }

    private ColleagueId person(String field, String who) {
        return colleagues.meant(who).filter(one -> !one.machine()).map(Colleague::id)
                .orElseThrow(() -> new BadInput(field, who, Message.of("bad.colleague")));
    }

    private void ahead(Optional<LocalDate> endsOn) {
        endsOn.filter(day -> day.isBefore(today())).ifPresent(day -> {
            throw new BadInput("endsOn", day.toString(), Message.of("bad.over"));
        });
    }

    private String reason(Reader writer, String sent) {
        String why = sent.strip();
        var faults = new ArrayList<Fault>();
        NewWall.text(faults, "reason", why, LONGEST_REASON);
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return screening.passed(writer.id(), "reason", why);
    }
}
