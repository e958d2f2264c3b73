package org.cadre.retention;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.Asks;
import org.cadre.database.Sql;
import org.cadre.governance.Classification;
import org.cadre.outbox.ChangeLog;
import org.cadre.people.Reader;
import org.jspecify.annotations.Nullable;

/** The rows whose time is over: counted for a reader, and thrown away for nobody. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Records {
    /** Of each kind its rows: id, when something last happened, classification, wall, whether it is held. */
    private static final Map<RecordKind, String> ROWS = Map.ofEntries(entry(RecordKind.ASK,
            """
                    select a.id, greatest(a.changed_at, (select max(w.given_at) from answer w where w.ask_id = a.id),
                        (select max(c.written_at) from comment c where c.ask_id = a.id)) as at,
                      a.changed_at as since, a.classification, a.wall_id, a.labels, a.asker_id, ask_held(a.id) as held from ask a"""),
            entry(RecordKind.ANSWER,
                    """
                            select w.id, greatest(w.given_at, (select max(v.at) from revision v where v.answer_id = w.id)) as at,
                              w.given_at as since, a.classification, a.wall_id, a.labels, a.asker_id, ask_held(a.id) as held
                            from answer w join ask a on a.id = w.ask_id"""),
            entry(RecordKind.COMMENT,
                    """
                            select c.id, coalesce(c.edited_at, c.written_at) as at, c.written_at as since, a.classification,
                              a.wall_id, a.labels, a.asker_id, ask_held(a.id) as held from comment c join ask a on a.id = c.ask_id"""),
            entry(RecordKind.FILE,
                    """
                            select f.id, f.uploaded_at as at, f.uploaded_at as since, a.classification, a.wall_id, a.labels, a.asker_id, ask_held(a.id) as held
                            from file f left join answer w on w.id = f.answer_id left join comment c on c.id = f.comment_id
                            join ask a on a.id = coalesce(f.ask_id, w.ask_id, c.ask_id)"""),
            entry(RecordKind.NOTICE,
                    """
                            select n.id, n.created_at as at, n.created_at as since, a.classification, a.wall_id, a.labels, a.asker_id,
                              person_held(n.recipient_id) or n.ask_id is not null and ask_held(n.ask_id) as held
                            from notice n left join ask a on a.id = n.ask_id"""),
            entry(RecordKind.MAIL_LOG, """
                    select m.id, m.at, m.at as since, a.classification, a.wall_id, a.labels, a.asker_id,
                      person_held(m.sender_id) or m.ask_id is not null and ask_held(m.ask_id) as held
                    from mail_reply m left join ask a on a.id = m.ask_id"""),
            entry(RecordKind.REPORT_MAIL,
                    """
                            select id, at, at as since, cast(null as smallint) as classification, cast(null as uuid) as wall_id,
                              cast(null as uuid) as labels, cast(null as uuid) as asker_id, person_held(recipient_id) as held
                            from report_delivery where state <> 'WAITING'"""),
            entry(RecordKind.ACCOUNT_ACTIVITY,
                    """
                            select id, at, at as since, cast(null as smallint) as classification, cast(null as uuid) as wall_id,
                              cast(null as uuid) as labels, cast(null as uuid) as asker_id, person_held(by_id) as held
                            from service_account_event"""),
            entry(RecordKind.IMPORT,
                    """
                            select id, ended_at as at, ended_at as since, cast(null as smallint) as classification, cast(null as uuid) as wall_id,
                              cast(null as uuid) as labels, cast(null as uuid) as asker_id,
                              person_held(started_by) as held from import_job where ended_at is not null"""),
            entry(RecordKind.DECISION, """
                    select d.id, d.at, d.at as since, a.classification, a.wall_id, a.labels, a.asker_id,
                      ask_held(d.subject) or d.person is not null and person_held(d.person) as held
                    from decision d left join ask a on a.id = d.subject"""),
            entry(RecordKind.ACT, """
                    select t.seq as id, t.at, t.at as since, a.classification, a.wall_id, a.labels, a.asker_id,
                      ask_held(t.subject) or person_held(t.actor) as held
                    from act t left join ask a on a.id = t.subject"""));
    private static final Map<RecordKind, String> TABLES = Map.of(RecordKind.ASK, "ask", RecordKind.ANSWER, "answer",
            RecordKind.COMMENT, "comment", RecordKind.FILE, "file", RecordKind.NOTICE, "notice", RecordKind.MAIL_LOG,
            "mail_reply", RecordKind.ACCOUNT_ACTIVITY, "service_account_event", RecordKind.IMPORT, "import_job",
            RecordKind.REPORT_MAIL, "report_delivery");

    @Inject
    private EntityManager entities;
    @Inject
    private ChangeLog changes;

    protected Records() {}

    /** Whose last happening was before this, for a classification where the kind has several. */
    record Cutoff(Optional<Classification> level, Instant before) {}

    /** How many there are before an instant that are not held and that the reader may see. */
    long count(Reader reader, RecordKind kind, Cutoff cutoff) {
        return Sql.number(entities.createNativeQuery("""
                select count(*) from (%s) r where r.since < ?1 and r.at < ?1 and not r.held
                  and (cast(?2 as smallint) is null or r.classification = cast(?2 as smallint))
                  and coalesce(r.classification, 0) <= ?3
                  and opens(r.wall_id, r.labels, r.asker_id, cast(?4 as uuid[]))"""
                .formatted(ROWS.get(kind))).setParameter(1, Timestamp.from(cutoff.before()))
                .setParameter(2, rank(cutoff)).setParameter(3, reader.clearance().ordinal())
                .setParameter(4, Sql.array(reader.keys())).getSingleResult());
    }

    /**
     * Throws away what is older and not held, and writes down what went.
     *
     * @return how many
     */
    int purge(RecordKind kind, Cutoff cutoff, Instant now, int most) {
        List<?> due = entities
                .createNativeQuery(
                        """
                                select r.id, r.classification, cast(r.wall_id as text), cast(r.labels as text) from (%s) r
                                where r.since < ?1 and r.at < ?1 and not r.held
                                  and (cast(?2 as smallint) is null or r.classification = cast(?2 as smallint)) order by r.since limit ?3"""
                                .formatted(ROWS.get(kind)))
                .setParameter(1, Timestamp.from(cutoff.before()))
                .setParameter(2, rank(cutoff)).setParameter(3, most).getResultList();
        if (due.isEmpty())
            return 0;
        var rows = due.stream().map(Object[].class::cast).toList();
        remove(kind, rows.stream().map(row -> Sql.uuid(row[0])).toList());
        rows.stream().collect(Collectors.groupingBy(row -> Arrays.asList(row[1], row[2], row[3])))
                .forEach((behind, gone) -> note(kind, now, behind,
                        gone.stream().map(row -> row[0].toString()).toList()));
        return rows.size();
    }

    /** Throws these away with all that hangs on them, and tells the index. */
    public void remove(RecordKind kind, Collection<UUID> ids) {
        String array = Sql.array(ids);
        switch (kind) {
            case ASK -> {
                gone(Asks.ANSWER, """
                        select w.id from answer w where w.ask_id = any(cast(?1 as uuid[])) union all
                        select s.id from coauthor s join answer w on w.id = s.answer_id
                        where w.ask_id = any(cast(?1 as uuid[]))""", array);
                changes.note(Asks.ASK, ids);
                forget("select unnest(cast(?1 as uuid[])) union all "
                        + "select id from answer where ask_id = any(cast(?1 as uuid[])) union all "
                        + "select id from comment where ask_id = any(cast(?1 as uuid[]))", array);
            }
            case ANSWER -> {
                changes.note(Asks.ANSWER, ids);
                gone(Asks.ANSWER, "select id from coauthor where answer_id = any(cast(?1 as uuid[]))", array);
                gone(Asks.ASK, "select ask_id from answer where id = any(cast(?1 as uuid[]))", array);
                forget("select unnest(cast(?1 as uuid[])) union all "
                        + "select id from comment where answer_id = any(cast(?1 as uuid[]))", array);
            }
            case COMMENT -> {
                gone(Asks.ASK, "select ask_id from comment where id = any(cast(?1 as uuid[]))", array);
                forget("select unnest(cast(?1 as uuid[]))", array);
            }
            case REPORT_MAIL -> sent(array);
            default -> {
            }
        }
        entities.createNativeQuery("delete from " + TABLES.get(kind) + " where id = any(cast(?1 as uuid[]))")
                .setParameter(1, array).executeUpdate();
    }

    /** What was thrown away, the last first, as far as the reader may know of it. */
    List<Purged> purged(Reader reader, int limit) {
        List<?> found = entities.createNativeQuery("""
                select at, kind, classification, removed, encode(digests, 'hex') from purge
                where coalesce(classification, 0) <= ?1 and opens(wall_id, labels, null, cast(?2 as uuid[]))
                order by at desc, seq desc limit ?3""").setParameter(1, reader.clearance().ordinal())
                .setParameter(2, Sql.array(reader.keys())).setParameter(3, limit).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Purged(Sql.instant(row[0]), RecordKind.valueOf((String) row[1]),
                        Optional.ofNullable(row[2]).map(rank -> Classification.values()[(int) Sql.number(rank)]),
                        (int) Sql.number(row[3]), (String) row[4]))
                .toList();
    }

    /** Writes down which entries of the trail went. */
    void note(RecordKind kind, Instant now, List<String> ids) {
        note(kind, now, Arrays.asList(null, null, null), ids);
    }

    /** A schedule knows by these rows which periods it has sent, and begins after them from now on. */
    private void sent(String array) {
        entities.createNativeQuery("""
                update report_schedule s set since = greatest(s.since, d.at)
                from (select schedule_id, max(at) as at from report_delivery where id = any(cast(?1 as uuid[]))
                  group by schedule_id) d
                where s.id = d.schedule_id""").setParameter(1, array).executeUpdate();
    }

    private void gone(String changed, String select, String array) {
        List<?> found = entities.createNativeQuery(select).setParameter(1, array).getResultList();
        changes.note(changed, found.stream().map(Sql::uuid).collect(Collectors.toSet()));
    }

    /** What points at them without a foreign key. */
    private void forget(String subjects, String array) {
        for (String sql : List.of("delete from mention where subject in (%s)",
                "delete from follow where kind = 'ASK' and subject in (select cast(s as text) from (%s) as gone (s))",
                "delete from merged_part where part in (%s)"))
            entities.createNativeQuery(sql.formatted(subjects)).setParameter(1, array).executeUpdate();
    }

    /** @param behind classification, wall and labels, each of which may be none */
    private void note(RecordKind kind, Instant now, List<@Nullable Object> behind, List<String> ids) {
        entities.createNativeQuery("""
                insert into purge (at, kind, classification, wall_id, labels, removed, digests)
                values (?1, ?2, cast(?3 as smallint), cast(?4 as uuid), cast(?7 as uuid), ?5, decode(?6, 'hex'))""")
                .setParameter(1, Timestamp.from(now)).setParameter(2, kind.name())
                .setParameter(3, Objects.toString(behind.get(0), null)).setParameter(4, behind.get(1))
                .setParameter(7, behind.get(2)).setParameter(5, ids.size())
                .setParameter(6, ids.stream().map(Records::digest).collect(Collectors.joining())).executeUpdate();
    }

    /** As it stands in {@link Purged#digests}. */
    static String digest(String id) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable String rank(Cutoff cutoff) {
        return cutoff.level().map(one -> Integer.toString(one.ordinal())).orElse(null);
    }
}
