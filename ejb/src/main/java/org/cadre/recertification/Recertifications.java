package org.cadre.recertification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.jspecify.annotations.Nullable;

/** The reviews and their items. Of an item behind a wall only the wall's owner learns. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Recertifications {
    /** What everybody has, by what gave it; columns as {@link #FREEZE} wants them. `?3` is the instant. */
    private static final String GRANTS = """
            select 'ROLE' as kind, r.colleague_id as holder, r.colleague_id as grant_id, r.role as what,
              coalesce(m.decided_at, m.requested_at) as since,
              greatest(a.signed_in_at, (select max(t.used_at) from api_token t where t.colleague_id = r.colleague_id)) as used,
              m.requester_id as requester, m.decider_id as granter
            from account_role r join account a on a.colleague_id = r.colleague_id
            left join lateral (select * from mandate m
                where m.person_id = r.colleague_id and m.role = r.role and m.state = 'GRANTED'
                order by coalesce(m.decided_at, m.requested_at) desc limit 1) m on true
            where r.role <> 'EMPLOYEE'
            union all
            select 'WALL', m.colleague_id, m.wall_id, '',
              (select max(e.at) from wall_event e
               where e.wall_id = m.wall_id and e.person_id = m.colleague_id and e.deed in ('ADDED', 'HANDED_OVER', 'OWNER_NAMED')),
              null, null, null
            from wall_member m join wall w on w.id = m.wall_id and w.owner_id is distinct from m.colleague_id
            union all
            select 'AUTHORISATION', a.person_id, a.id, a.regime, a.decided_at, null, a.requester_id, a.decider_id
            from authorisation a where a.state = 'GRANTED' and a.valid_until >= cast(?4 as date)
            union all
            select 'TOKEN', t.colleague_id, t.id, t.label, t.created_at, t.used_at, null, null
            from api_token t join service_account s on s.colleague_id = t.colleague_id
            where t.revoked_at is null and t.expires_at > ?3 and s.ended_at is null and s.expires_at > ?3
              and t.scopes like '%:write%'""";
    private static final String FREEZE = """
            insert into recertification_item (id, campaign_id, kind, holder_id, grant_id, what, since, used_at, leaver,
              dormant, requester_id, granter_id, state)
            select gen_random_uuid(), ?1, g.kind, g.holder, g.grant_id, g.what, g.since, g.used, h.left_at is not null,
              h.left_at is null and g.kind in ('ROLE', 'TOKEN') and coalesce(g.used, g.since) < ?2,
              g.requester, g.granter, 'OPEN'
            from (%s) g join colleague h on h.id = g.holder""".formatted(GRANTS);
    private static final String GONE = """
            update recertification_item i set state = 'GONE', decided_at = ?3 where campaign_id = ?1 and state = 'OPEN'
              and not exists (select 1 from (%s) g where g.kind = i.kind and g.holder = i.holder_id
                and g.grant_id = i.grant_id and (i.kind <> 'ROLE' or g.what = i.what))""".formatted(GRANTS);
    /** Of an item `i` and somebody `r`. */
    private static final String GOVERNS = """
            exists (select 1 from account_role x where x.colleague_id = r.id and x.role = 'GOVERNANCE')""";
    /** The reviewers that no longer are any, and who is instead; the same holder's items go to the same one of governance. */
    private static final String ASSIGN = """
            update recertification_item i set reviewer_id = n.reviewer, handed_over = false from (
              select i.id, case i.kind
                when 'WALL' then (select r.id from wall w join colleague r on r.id = w.owner_id
                                  where w.id = i.grant_id and r.left_at is null and r.id <> i.holder_id)
                when 'TOKEN' then (select s.owner_id from service_account s where s.colleague_id = i.holder_id)
                else coalesce(
                  (select r.id from colleague h join colleague r on r.id = h.manager_id
                   join account a on a.colleague_id = r.id
                   where i.kind = 'ROLE' and h.id = i.holder_id and r.left_at is null and r.id <> i.holder_id
                     and r.id is distinct from i.requester_id and r.id is distinct from i.granter_id),
                  (select r.id from colleague r where r.left_at is null and %1$s
                     and r.id <> i.holder_id and r.id is distinct from i.requester_id
                     and r.id is distinct from i.granter_id
                   order by md5(cast(r.id as text) || cast(i.holder_id as text)) limit 1)) end as reviewer
              from recertification_item i left join colleague h on h.id = i.holder_id
              left join colleague r on r.id = i.reviewer_id
              where i.campaign_id = ?1 and i.state = 'OPEN' and (r.id is null or r.left_at is not null or not case i.kind
                when 'ROLE' then i.handed_over or r.id is not distinct from h.manager_id or %1$s
                when 'WALL' then exists (select 1 from wall w where w.id = i.grant_id and w.owner_id = r.id)
                when 'AUTHORISATION' then %1$s
                else true end)) n
            where n.id = i.id and n.reviewer is distinct from i.reviewer_id
            returning cast(i.reviewer_id as text)"""
            .formatted(GOVERNS);
    private static final String ITEMS = """
            select i.id, i.kind, i.holder_id, i.grant_id, case when i.kind = 'WALL' then w.name else i.what end, i.since,
              i.used_at, i.leaver, i.dormant, i.requester_id, i.granter_id, i.reviewer_id, i.state, i.decider_id,
              i.decided_at, i.reason, q.quarter
            from recertification_item i join recertification q on q.id = i.campaign_id left join wall w on i.kind = 'WALL' and w.id = i.grant_id
            join colleague h on h.id = i.holder_id\s""";
    /** `?1` reads, `?2` is whether as governance or auditor. */
    private static final String VISIBLE = """
            (cast(?2 as boolean) and i.kind <> 'WALL' or (i.reviewer_id = ?1 or i.decider_id = ?1) and (i.kind <> 'WALL'
              or exists (select 1 from wall o where o.id = i.grant_id and o.owner_id = ?1)))\s""";
    private static final String ORDER = " order by h.name, h.id, i.kind, 5, i.id";

    @Inject
    private EntityManager entities;

    protected Recertifications() {}

    /** Opens the review of a quarter, unless there is one or the quarter began before there were any; ends the one before. */
    void open(String quarter, Instant begin, Instant now, RecertificationSettings settings) {
        var id = UUID.randomUUID();
        int opened = entities.createNativeQuery("""
                insert into recertification (id, quarter, opened_at, remind_at, due_at, silence)
                select ?1, ?2, ?3, ?4, ?5, ?6
                where not exists (select 1 from recertification_start where at > ?7)
                on conflict do nothing""").setParameter(1, id).setParameter(2, quarter)
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(now.plus(settings.time().dividedBy(2))))
                .setParameter(5, Timestamp.from(now.plus(settings.time())))
                .setParameter(6, settings.silence().name()).setParameter(7, Timestamp.from(begin)).executeUpdate();
        if (opened == 0)
            return;
        entities.createNativeQuery("""
                update recertification_item set state = 'LAPSED', decided_at = ?1 where state = 'OPEN'""")
                .setParameter(1, Timestamp.from(now)).executeUpdate();
        grants(FREEZE, id, now).setParameter(2, Timestamp.from(now.minus(settings.dormant()))).executeUpdate();
    }

    /** Notes what ended meanwhile. */
    void noteGone(RecertificationId id, Instant now) {
        entities.flush();
        grants(GONE, id.value(), now).executeUpdate();
    }

    private Query grants(String sql, UUID campaign, Instant now) {
        return entities.createNativeQuery(sql).setParameter(1, campaign).setParameter(3, Timestamp.from(now))
                .setParameter(4, LocalDate.ofInstant(now, ZoneOffset.UTC).toString());
    }

    /** Finds a reviewer for what has none, or none any more. @return those who got something */
    List<ColleagueId> assign(RecertificationId id) {
        return Sql.column(entities.createNativeQuery(ASSIGN).setParameter(1, id.value())).stream()
                .flatMap(one -> Sql.maybeUuid(one).stream()).distinct().map(ColleagueId::new).toList();
    }

    /** Who has something to decide. */
    List<ColleagueId> reviewers(RecertificationId id) {
        return Sql.column(entities.createNativeQuery("""
                select distinct reviewer_id from recertification_item
                where campaign_id = ?1 and state = 'OPEN' and reviewer_id is not null""").setParameter(1, id.value()))
                .stream().map(one -> new ColleagueId(Sql.uuid(one))).toList();
    }

    /** Whether somebody has anything to decide. */
    public boolean waits(RecertificationId id, ColleagueId who) {
        return (Boolean) entities.createNativeQuery("""
                select exists (select 1 from recertification_item i join recertification c on c.id = i.campaign_id
                  where c.id = ?1 and i.state = 'OPEN' and (i.reviewer_id = ?2 or c.overdue and i.kind <> 'WALL'
                    and exists (select 1 from account_role g where g.colleague_id = ?2 and g.role = 'GOVERNANCE')))""")
                .setParameter(1, id.value()).setParameter(2, who.value()).getSingleResult();
    }

    public Optional<Recertification> find(RecertificationId id) {
        return Optional.ofNullable(entities.find(Recertification.class, id.value()));
    }

    Optional<Recertification> newest() {
        return entities.createQuery("select r from Recertification r order by r.openedAt desc", Recertification.class)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** The newest first. */
    List<Recertification> all() {
        return entities.createQuery("select r from Recertification r order by r.openedAt desc", Recertification.class)
                .getResultList();
    }

    /** Of all reviews of which the reader sees something. */
    Map<RecertificationId, Progress> progress(Reader reader, Instant now) {
        var all = new HashMap<RecertificationId, Progress>();
        Sql.rows(
                visible("""
                        select c.id, count(*), count(*) filter (where i.state = 'KEPT'), count(*) filter (where i.state = 'REVOKED'),
                          count(*) filter (where i.state = 'GONE'), count(*) filter (where i.state = 'LAPSED'),
                          count(*) filter (where i.state = 'OPEN'), count(*) filter (where i.state = 'OPEN' and c.due_at <= ?3),
                          count(*) filter (where i.leaver and i.state in ('OPEN', 'KEPT', 'LAPSED')),
                          count(*) filter (where i.dormant and i.state in ('OPEN', 'KEPT', 'LAPSED'))
                        from recertification_item i join recertification c on c.id = i.campaign_id where\s"""
                        + VISIBLE
                        + "group by c.id", reader).setParameter(3, Timestamp.from(now)))
                .forEach(row -> all.put(new RecertificationId(Sql.uuid(row[0])),
                        new Progress(Sql.number(row[1]), Sql.number(row[2]), Sql.number(row[3]), Sql.number(row[4]),
                                Sql.number(row[5]), Sql.number(row[6]), Sql.number(row[7]), Sql.number(row[8]),
                                Sql.number(row[9]))));
        return all;
    }

    /** By holder's name. */
    List<AccessItem> items(Reader reader, RecertificationId id) {
        return items(visible(ITEMS + "where i.campaign_id = ?3 and " + VISIBLE + ORDER, reader)
                .setParameter(3, id.value()));
    }

    /** Those of these that the reader may see, locked, so that of two who decide one comes second. */
    List<AccessItem> toDecide(Reader reader, RecertificationId id, Collection<AccessItemId> ids) {
        return items(visible(ITEMS + "where i.campaign_id = ?3 and i.id = any(cast(?4 as uuid[])) and " + VISIBLE
                + "order by i.id for update of i", reader).setParameter(3, id.value())
                .setParameter(4, Sql.array(ids.stream().map(AccessItemId::value).toList())));
    }

    /** What the reader holds or held, the last review first; a wall's only as long as they are behind it. */
    public List<AccessItem> about(Reader reader, int most) {
        return items(entities.createNativeQuery(ITEMS + """
                where i.holder_id = ?1 and (i.kind <> 'WALL' or i.grant_id = any(cast(?2 as uuid[])))
                order by q.opened_at desc, i.kind, 5, i.id limit ?3""").setParameter(1, reader.id().value())
                .setParameter(2, Sql.array(reader.keys())).setParameter(3, most));
    }

    /** On which nobody has decided. */
    List<AccessItem> open(RecertificationId id) {
        return items(entities.createNativeQuery(ITEMS + "where i.campaign_id = ?1 and i.state = 'OPEN'" + ORDER)
                .setParameter(1, id.value()));
    }

    void decide(AccessItemId id, AccessState state, ColleagueId by, Instant now, String reason) {
        entities.createNativeQuery(
                """
                        update recertification_item set state = ?2, decider_id = ?3, decided_at = ?4, reason = ?5 where id = ?1""")
                .setParameter(1, id.value()).setParameter(2, state.name()).setParameter(3, by.value())
                .setParameter(4, Timestamp.from(now)).setParameter(5, reason).executeUpdate();
    }

    /** Revoked, since its reviewer was silent. */
    void lapse(AccessItemId id, Instant now) {
        entities.createNativeQuery("update recertification_item set state = 'REVOKED', decided_at = ?2 where id = ?1")
                .setParameter(1, id.value()).setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    void handOver(AccessItemId id, ColleagueId from, ColleagueId to, String reason, Instant now) {
        entities.createNativeQuery("""
                update recertification_item set reviewer_id = ?2, handed_over = true where id = ?1""")
                .setParameter(1, id.value()).setParameter(2, to.value()).executeUpdate();
        entities.createNativeQuery(
                """
                        insert into recertification_handover (item_id, from_id, to_id, reason, at) values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, id.value()).setParameter(2, from.value()).setParameter(3, to.value())
                .setParameter(4, reason).setParameter(5, Timestamp.from(now)).executeUpdate();
    }

    private Query visible(String sql, Reader reader) {
        return entities.createNativeQuery(sql).setParameter(1, reader.id().value()).setParameter(2,
                reader.roles().contains(Role.GOVERNANCE) || reader.roles().contains(Role.AUDITOR));
    }

    private static List<AccessItem> items(Query query) {
        return Sql.rows(query).stream().map(row -> new AccessItem(new AccessItemId(Sql.uuid(row[0])),
                (String) row[16], AccessKind.valueOf((String) row[1]), new ColleagueId(Sql.uuid(row[2])),
                Sql.uuid(row[3]),
                (String) row[4], Sql.maybeInstant(row[5]), Sql.maybeInstant(row[6]), (Boolean) row[7],
                (Boolean) row[8], colleague(row[9]), colleague(row[10]), colleague(row[11]),
                AccessState.valueOf((String) row[12]), colleague(row[13]), Sql.maybeInstant(row[14]),
                (String) row[15])).toList();
    }

    private static Optional<ColleagueId> colleague(@Nullable Object column) {
        return Sql.maybeUuid(column).map(ColleagueId::new);
    }
}
