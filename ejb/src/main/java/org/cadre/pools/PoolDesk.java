package org.cadre.pools;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.screening.Screening;

/**
 * What can be done with pools: administrators and governance make them and say what they are for, the owner says who is in
 * them and on duty when. To everybody else a verb answers as if there were no such pool to change. Each is one transaction.
 */
@ApplicationScoped
@Transactional
public class PoolDesk {
    private static final int MOST_MEMBERS = 200;
    private static final int MOST_DUTIES = 500;

    @Inject
    private Pools pools;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected PoolDesk() {}

    /** A pool with its people. */
    public record Staffed(Pool pool, List<ColleagueId> members, Rota rota, Set<ColleagueId> onDuty) {
        public Staffed {
            members = List.copyOf(members);
            onDuty = Set.copyOf(onDuty);
        }
    }

    public List<Staffed> list(Reader reader) {
        return pools.all().stream().map(this::staffed).toList();
    }

    /** For whoever is to choose one, by name. */
    public Map<PoolId, String> names(Reader reader) {
        var names = new LinkedHashMap<PoolId, String>();
        pools.all().forEach(pool -> names.put(pool.id(), pool.name()));
        return names;
    }

    /** @throws PoolNotFound */
    public Staffed see(Reader reader, PoolId id) {
        return staffed(pools.find(id).orElseThrow(() -> new PoolNotFound(id)));
    }

    /**
     * @throws PoolNotFound for everybody who makes none
     * @throws BadInput naming `name` or `owner`
     */
    public PoolId create(Reader governor, PoolWish wish) {
        if (!Pool.governs(governor))
            throw new PoolNotFound(new PoolId(new UUID(0, 0)));
        var passed = wish.named(screening.passed(governor.id(), "name", wish.name()));
        var owner = owner(passed);
        mustBeFree(passed.name(), pools.holdName(passed.name()));
        var pool = Pool.of(passed, owner);
        pools.add(pool);
        acts.keep("POOL_CREATED", pool.id().value(), governor.id().value());
        return pool.id();
    }

    /**
     * @throws PoolNotFound where there is none that the reader may change so
     * @throws BadInput naming `name` or `owner`
     */
    public void change(Reader governor, PoolId id, PoolWish wish) {
        var pool = governed(governor, id);
        var passed = wish.named(screening.passed(governor.id(), "name", wish.name()));
        mustBeFree(passed.name(), pools.holdName(passed.name()).filter(one -> !one.id().equals(id)));
        pool.become(passed, owner(passed));
        acts.keep("POOL_CHANGED", id.value(), governor.id().value());
    }

    /** Asks that wanted it first go on without it. @throws PoolNotFound as above */
    public void remove(Reader governor, PoolId id) {
        pools.remove(governed(governor, id));
        acts.keep("POOL_REMOVED", id.value(), governor.id().value());
    }

    /**
     * @param who an id, name or mail
     * @throws PoolNotFound where there is none that the reader staffs
     * @throws BadInput naming `who`
     */
    public void admit(Reader owner, PoolId id, String who) {
        staffedBy(owner, id);
        var member = colleague("who", who);
        if (pools.members(id).size() >= MOST_MEMBERS)
            throw new BadInput("who", who, Message.of("bad.too-many", MOST_MEMBERS));
        pools.admit(id, member);
    }

    /** With their duties. @throws PoolNotFound as above */
    public void dismiss(Reader owner, PoolId id, ColleagueId member) {
        staffedBy(owner, id);
        pools.dismiss(id, member);
    }

    /**
     * Puts a member on duty in the same hours of several days.
     *
     * @throws PoolNotFound as above
     * @throws BadInput naming `member`, `days`, `from` or `until`
     */
    public void assign(Reader owner, PoolId id, ColleagueId member, Collection<DayOfWeek> days, String from,
            String until) {
        var pool = staffedBy(owner, id);
        if (!pools.members(id).contains(member))
            throw new BadInput("member", member.toString(), Message.of("bad.no-member"));
        if (days.isEmpty())
            throw new BadInput("days", "", Message.of("bad.no-day"));
        if (pools.rota(pool).duties().size() + days.size() > MOST_DUTIES)
            throw new BadInput("days", days.toString(), Message.of("bad.too-many", MOST_DUTIES));
        days.stream().distinct().sorted().forEach(day -> pools.assign(id, Duty.of(member, day, from, until)));
    }

    /** @throws PoolNotFound as above */
    public void relieve(Reader owner, PoolId id, UUID duty) {
        staffedBy(owner, id);
        pools.relieve(id, duty);
    }

    /**
     * Members and rota at once, in place of those of now.
     *
     * @param members ids, names or mails
     * @throws PoolNotFound as above
     * @throws BadInput naming `members` or `duties[2].member`
     */
    public void staff(Reader owner, PoolId id, List<String> members, List<Duty> duties) {
        staffedBy(owner, id);
        if (members.size() > MOST_MEMBERS)
            throw new BadInput("members", Integer.toString(members.size()), Message.of("bad.too-many", MOST_MEMBERS));
        if (duties.size() > MOST_DUTIES)
            throw new BadInput("duties", Integer.toString(duties.size()), Message.of("bad.too-many", MOST_DUTIES));
        var people = members.stream().map(who -> colleague("members", who)).distinct().toList();
        var faults = new ArrayList<BadInput.Fault>();
        for (int i = 0; i < duties.size(); i++)
            if (!people.contains(duties.get(i).member()))
                faults.add(new BadInput.Fault("duties[" + i + "].member", duties.get(i).member().toString(),
                        Message.of("bad.no-member")));
        if (!faults.isEmpty())
            throw new BadInput(faults);
        pools.clear(id);
        people.forEach(member -> pools.admit(id, member));
        duties.forEach(duty -> pools.assign(id, duty));
    }

    private Staffed staffed(Pool pool) {
        var rota = pools.rota(pool);
        return new Staffed(pool, pools.members(pool.id()), rota, rota.onDuty(clock.instant()));
    }

    private Pool governed(Reader reader, PoolId id) {
        return pools.lock(id).filter(_ -> Pool.governs(reader)).orElseThrow(() -> new PoolNotFound(id));
    }

    private Pool staffedBy(Reader reader, PoolId id) {
        return pools.lock(id).filter(pool -> pool.staffedBy(reader)).orElseThrow(() -> new PoolNotFound(id));
    }

    private ColleagueId owner(PoolWish wish) {
        return colleague("owner", wish.owner());
    }

    private ColleagueId colleague(String field, String who) {
        return colleagues.meant(who).filter(one -> !one.machine()).map(Colleague::id)
                .orElseThrow(() -> new BadInput(field, who, Message.of("bad.colleague")));
    }

    private static void mustBeFree(String name, Optional<Pool> other) {
        if (other.isPresent())
            throw new BadInput("name", name, Message.of("bad.pool-name"));
    }
}
