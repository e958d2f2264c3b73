package org.cadre.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.database.Sql;
import org.cadre.invitations.InvitationState;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.ExpertProfile;
import org.cadre.people.Reader;

/** Counts what colleagues have to do, under a lock that lasts until the commit: nobody else invites them meanwhile. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Standings {
    private static final UUID NO_ASK = new UUID(0, 0);
    private static final String SEEN = "and exists (select a.id from Ask a where a.id = i.ask and " + Asks.VISIBLE
            + ")";
    private static final Duration WEEK = Duration.ofDays(7);

    private record Load(int open, int minutes) {
        static final Load NONE = new Load(0, 0);
    }

    @Inject
    private EntityManager entities;
    @Inject
    private RoutingSettings settings;

    protected Standings() {}

    public Map<ColleagueId, Standing> lock(Collection<ColleagueId> ids, Instant now) {
        if (ids.isEmpty())
            return Map.of();
        hold(ids);
        return look(ids, now);
    }

    /** The same without a lock, for whoever invites nobody. */
    public Map<ColleagueId, Standing> look(Collection<ColleagueId> ids, Instant now) {
        return look(ids, NO_ASK, Optional.empty(), now);
    }

    /** What they have to do beside one ask, to which some of them may be invited already. */
    public Map<ColleagueId, Standing> lookBeside(AskId ask, Collection<ColleagueId> ids, Instant now) {
        return look(ids, ask.value(), Optional.empty(), now);
    }

    /** What a reader may know of it: only asks that they may see keep anybody busy. */
    public Map<ColleagueId, Standing> seenBy(Reader reader, Collection<ColleagueId> ids, Instant now) {
        return look(ids, NO_ASK, Optional.of(reader), now);
    }

    private Map<ColleagueId, Standing> look(Collection<ColleagueId> ids, UUID beside, Optional<Reader> seenBy,
            Instant now) {
        if (ids.isEmpty())
            return Map.of();
        List<UUID> wanted = ids.stream().map(ColleagueId::value).toList();
        Map<UUID, Load> loads = loads(wanted, beside, seenBy, now.minus(WEEK));
        var standings = new HashMap<ColleagueId, Standing>();
        for (Object[] row : entities.createQuery("""
                select c, p from Colleague c left join ExpertProfile p on p.colleague = c.id where c.id in :ids""",
                Object[].class).setParameter("ids", wanted).getResultList()) {
            var colleague = (Colleague) row[0];
            var profile = row[1] == null ? ExpertProfile.of(colleague.id()) : (ExpertProfile) row[1];
            var load = loads.getOrDefault(colleague.id().value(), Load.NONE);
            standings.put(colleague.id(), new Standing(colleague.active() && !profile.optedOut(),
                    profile.awayUntil().map(until -> until.isAfter(now)).orElse(false), capacity(profile, load)));
        }
        return standings;
    }

    /**
     * The lock alone. In one order, so that two who want the same colleagues cannot wait for each other; which holds only
     * for who takes all of them at once. Not the rows themselves: an import that updates thousands of them in its own order
     * must neither wait for routing nor be its deadlock.
     */
    public void hold(Collection<ColleagueId> ids) {
        if (ids.isEmpty())
            return;
        entities.createNativeQuery("""
                select pg_advisory_xact_lock(key) from (
                  select distinct hashtextextended(cast(id as text), 30) as key from unnest(cast(?1 as uuid[])) as id
                  order by key) as keys""")
                .setParameter(1, Sql.array(ids.stream().map(ColleagueId::value).toList())).getResultList();
    }

    private Map<UUID, Load> loads(List<UUID> ids, UUID beside, Optional<Reader> seenBy, Instant since) {
        var query = entities
                .createQuery(
                        """
                                select i.invitee, sum(case when i.endedAt is null then 1 else 0 end),
                                  sum(case when i.acceptedAt > :since and i.state <> :handedOver and i.minutes is null then 1 else 0 end),
                                  sum(case when i.acceptedAt > :since and i.state <> :handedOver and i.minutes is not null
                                    then i.minutes else 0 end)
                                from Invitation i
                                where i.invitee in :ids and i.ask <> :beside and (i.endedAt is null or i.acceptedAt > :since) %s
                                group by i.invitee"""
                                .formatted(seenBy.map(_ -> SEEN).orElse("")),
                        Object[].class)
                .setParameter("ids", ids).setParameter("beside", beside).setParameter("since", since)
                .setParameter("handedOver", InvitationState.HANDED_OVER);
        seenBy.ifPresent(reader -> query.setParameter("clearance", reader.clearance()).setParameter("keys",
                reader.keys()));
        return query.getResultStream().collect(Collectors.toMap(row -> (UUID) row[0],
                row -> new Load(((Number) row[1]).intValue(),
                        ((Number) row[2]).intValue() * settings.minutesEach() + ((Number) row[3]).intValue())));
    }

    private Capacity capacity(ExpertProfile profile, Load load) {
        return new Capacity(load.open(), profile.maxOpen(), load.minutes(), profile.weeklyMinutes());
    }
}
