package org.cadre.consents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.outbox.ChangeLog;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.suppression.Counts;

/** Whether something may be used of the people at a site, or of one. */
@ApplicationScoped
@Transactional
public class Consents {
    @Inject
    private EntityManager entities;
    @Inject
    private ChangeLog changes;

    protected Consents() {}

    public boolean allows(String site, Signal signal) {
        return (Boolean) entities.createNativeQuery("select site_allows(?1, ?2)").setParameter(1, site)
                .setParameter(2, signal.name()).getSingleResult();
    }

    /** Whether the site allows it and the colleague does not object. */
    public boolean allows(ColleagueId who, Signal signal) {
        return (Boolean) entities.createNativeQuery("select may_use(?1, ?2)").setParameter(1, who.value())
                .setParameter(2, signal.name()).getSingleResult();
    }

    /** Which of these signals may not be used of whom; who is missing has nothing against any. */
    public Map<UUID, Set<Signal>> refused(Collection<UUID> people, Set<Signal> signals) {
        List<?> found = entities.createNativeQuery("""
                select c.id, s.signal from colleague c cross join unnest(cast(?2 as text[])) s (signal)
                where c.id = any(cast(?1 as uuid[])) and not may_use(c.id, s.signal)
                  and (exists (select 1 from consent_switch) or exists (select 1 from objection))""")
                .setParameter(1, Sql.array(people))
                .setParameter(2, signals.stream().map(Signal::name).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        var refused = new HashMap<UUID, Set<Signal>>();
        found.stream().map(Object[].class::cast)
                .forEach(row -> refused.computeIfAbsent(Sql.uuid(row[0]), _ -> EnumSet.noneOf(Signal.class))
                        .add(Signal.valueOf((String) row[1])));
        return refused;
    }

    List<String> sites() {
        return Sql.column(entities.createNativeQuery("""
                select distinct site from colleague where left_at is null and employment <> 'SERVICE' order by site"""))
                .stream().map(String.class::cast).toList();
    }

    /** By signal, how many of those at a site object to it and how many do not. */
    Map<Signal, Counts> objections(String site) {
        long people = Sql.number(entities.createNativeQuery("""
                select count(*) from colleague where site = ?1 and left_at is null and employment <> 'SERVICE'""")
                .setParameter(1, site).getSingleResult());
        var counts = new EnumMap<Signal, Counts>(Signal.class);
        Signal.personal().forEach(signal -> counts.put(signal, new Counts(new long[][]{{0, people}})));
        Sql.rows(entities.createNativeQuery("""
                select o.signal, count(*) from objection o join colleague c on c.id = o.colleague_id
                where c.site = ?1 and c.left_at is null and c.employment <> 'SERVICE' group by o.signal""")
                .setParameter(1, site)).forEach(
                        row -> counts.put(Signal.valueOf((String) row[0]),
                                new Counts(new long[][]{{Sql.number(row[1]), people - Sql.number(row[1])}})));
        return counts;
    }

    List<Standing> standing(ColleagueId who) {
        List<?> found = entities.createNativeQuery("""
                select s.signal, site_allows(c.site, s.signal),
                  exists (select 1 from objection o where o.colleague_id = c.id and o.signal = s.signal)
                from colleague c cross join unnest(cast(?2 as text[])) with ordinality s (signal, nr)
                where c.id = ?1 order by s.nr""").setParameter(1, who.value())
                .setParameter(2,
                        Arrays.stream(Signal.values()).map(Signal::name).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Standing(Signal.valueOf((String) row[0]), (Boolean) row[1], (Boolean) row[2])).toList();
    }

    /** Every switch of a site, the last first. */
    List<Switched> history(String site) {
        List<?> found = entities.createNativeQuery("""
                select site, signal, allowed, reason, set_by, set_at from consent_switch where site = ?1
                order by seq desc""").setParameter(1, site).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Switched((String) row[0],
                Signal.valueOf((String) row[1]), (Boolean) row[2], (String) row[3], new ColleagueId(Sql.uuid(row[4])),
                Sql.instant(row[5]))).toList();
    }

    void add(Switched one) {
        entities.createNativeQuery("""
                insert into consent_switch (site, signal, allowed, reason, set_by, set_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)""").setParameter(1, one.site()).setParameter(2, one.signal().name())
                .setParameter(3, one.allowed()).setParameter(4, one.reason()).setParameter(5, one.by().value())
                .setParameter(6, Timestamp.from(one.at())).executeUpdate();
        List<?> concerned = entities.createNativeQuery("select id from colleague where site = ?1 and left_at is null")
                .setParameter(1, one.site()).getResultList();
        changes.note(Colleagues.KIND, concerned.stream().map(Sql::uuid).toList());
    }

    void object(ColleagueId who, Signal signal, boolean objects, Instant at) {
        var query = entities.createNativeQuery(objects
                ? "insert into objection (colleague_id, signal, at) values (?1, ?2, ?3) on conflict do nothing"
                : "delete from objection where colleague_id = ?1 and signal = ?2");
        query.setParameter(1, who.value()).setParameter(2, signal.name());
        if (objects)
            query.setParameter(3, Timestamp.from(at));
        query.executeUpdate();
        changes.note(Colleagues.KIND, who.value());
    }
}
