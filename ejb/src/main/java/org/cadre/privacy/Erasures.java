package org.cadre.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.database.Sql;
import org.cadre.outbox.ChangeLog;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;

/** Requests to be erased, and the erasing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Erasures {
    private static final String COLUMNS = """
            e.id, e.colleague_id, e.requested_by, e.requested_at, e.deadline, e.state, e.decided_by, e.decided_at, e.reason,
            (select count(*) from erasure_mention m where m.erasure_id = e.id and m.seen_by is null) from erasure e """;
    /** What is the person's alone. */
    private static final List<String> DELETES = List.of("delete from session where colleague_id = ?1",
            "delete from api_token where colleague_id = ?1", "delete from account_role where colleague_id = ?1",
            "delete from account where colleague_id = ?1", "delete from form_receipt where colleague_id = ?1",
            "delete from idempotency_receipt where caller_id = ?1", "delete from pass where holder_id = ?1",
            "delete from account_key where holder_id = ?1", "delete from account_key_order where colleague_id = ?1",
            "delete from claimed_skill where colleague_id = ?1", "delete from dismissed_skill where colleague_id = ?1",
            "delete from suggested_skill where colleague_id = ?1", "delete from shown_skill where colleague_id = ?1",
            "delete from endorsement where endorsed_id = ?1 or endorser_id = ?1",
            "delete from field_circle where colleague_id = ?1", "delete from working_hours where colleague_id = ?1",
            "delete from expert_profile where colleague_id = ?1", "delete from wall_member where colleague_id = ?1",
            "delete from pool_member where colleague_id = ?1", "delete from plan_candidate where colleague_id = ?1",
            "delete from outbox where stream in (select id from notice where recipient_id = ?1)",
            "delete from notice where recipient_id = ?1", "delete from notice_channel where colleague_id = ?1",
            "delete from notice_preference where colleague_id = ?1", "delete from mention where colleague_id = ?1",
            "delete from follow where follower_id = ?1 or kind = 'PERSON' and subject = cast(cast(?1 as uuid) as text)",
            "delete from vote where voter_id = ?1", "delete from objection where colleague_id = ?1",
            "delete from report_recipient where colleague_id = ?1",
            "delete from report_delivery where recipient_id = ?1",
            "update report_signature set comment = '' where signer_id = ?1",
            "delete from bundle where owner_id = ?1", "delete from history_origin where id = ?1",
            "update mail_reply set sender_id = null, note = null where sender_id = ?1",
            "update invitation set decline_note = null where invitee_id = ?1",
            "update invitation set handed_note = '' where handed_by = ?1",
            "update service_account set ended_at = coalesce(ended_at, ?2) where owner_id = ?1",
            "update colleague set manager_id = null where manager_id = ?1",
            "update held_ask set wanted = null, state = 'WITHDRAWN' where asker_id = ?1",
            "update approval_word set words = '' where actor_id = ?1",
            "update contest set words = '' where person_id = ?1",
            "update contest set answer = '' where answerer_id = ?1",
            "update delivery set held = null, stack = '' where author_id = ?1",
            "update delivery set reason = '' where judge_id = ?1", "delete from task_feedback where giver_id = ?1",
            "delete from task_learner where colleague_id = ?1", "delete from saving where asker_id = ?1",
            "delete from weekly_pick where reader_id = ?1 or colleague_id = ?1",
            "delete from pick_choice where colleague_id = ?1",
            "update answer_thanks set words = '' where answer_id in (select w.id from answer w join ask a on a.id = w.ask_id where a.asker_id = ?1)",
            "update scorecard set appeal = '' where author_id = ?1",
            "update scorecard set alone = '' where ask_id in (select id from ask where asker_id = ?1)",
            "update scorecard_seat set comments = null, reason = '' where reviewer_id = ?1",
            "delete from approval_deputy where person_id = ?1 or deputy_id = ?1",
            "delete from person_key where person = ?1");
    /** Where their address, name or number could stand as a word of a file or a form. */
    private static final List<String> WORDS = List.of(
            "delete from import_problem where position(lower(?1) in lower(value)) > 0 or position(lower(?1) in lower(reason_args)) > 0",
            "delete from directory_row where lower(?1) in (lower(mail), lower(name), lower(number))",
            "update directory_row set manager = '' where lower(manager) = lower(?1)",
            "delete from reset_request where lower(mail) = lower(?1)");
    private static final Map<String, String> TEXTS = Map.of("ASK",
            "select a.id, a.id as ask, a.title || ' ' || a.body as text from ask a", "ANSWER",
            "select w.id, w.ask_id as ask, w.body as text from answer w", "COMMENT",
            "select c.id, c.ask_id as ask, c.body as text from comment c", "REVISION", """
                    select r.id, coalesce(r.ask_id, (select w.ask_id from answer w where w.id = r.answer_id)) as ask,
                      r.title || ' ' || r.body || ' ' || r.note as text from revision r""");

    @Inject
    private EntityManager entities;
    @Inject
    private ChangeLog changes;

    protected Erasures() {}

    void add(ErasureId id, ColleagueId who, ColleagueId by, Instant at, Instant deadline) {
        entities.createNativeQuery("""
                insert into erasure (id, colleague_id, requested_by, requested_at, deadline, state, reason)
                values (?1, ?2, ?3, ?4, ?5, 'OPEN', '')""").setParameter(1, id.value()).setParameter(2, who.value())
                .setParameter(3, by.value()).setParameter(4, Timestamp.from(at))
                .setParameter(5, Timestamp.from(deadline)).executeUpdate();
    }

    void decide(ErasureId id, Erasure.State state, ColleagueId by, Instant at, String reason) {
        entities.createNativeQuery("""
                update erasure set state = ?2, decided_by = ?3, decided_at = ?4, reason = ?5 where id = ?1""")
                .setParameter(1, id.value()).setParameter(2, state.name()).setParameter(3, by.value())
                .setParameter(4, Timestamp.from(at)).setParameter(5, reason).executeUpdate();
    }

    /** Locked until the commit. */
    Optional<Erasure> find(ErasureId id) {
        return list("select " + COLUMNS + " where e.id = ?1 for update of e", id.value()).findFirst();
    }

    Optional<Erasure> of(ColleagueId who) {
        return list("select " + COLUMNS + " where e.colleague_id = ?1 order by e.requested_at desc limit 1",
                who.value())
                .findFirst();
    }

    /** Open ones first, by deadline. */
    List<Erasure> all() {
        return list("select " + COLUMNS + " where ?1 is not null order by e.state <> 'OPEN', e.deadline limit 200",
                new UUID(0, 0)).toList();
    }

    private Stream<Erasure> list(String sql, UUID id) {
        List<?> found = entities.createNativeQuery(sql).setParameter(1, id).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Erasure(new ErasureId(Sql.uuid(row[0])), new ColleagueId(Sql.uuid(row[1])),
                        new ColleagueId(Sql.uuid(row[2])), Sql.instant(row[3]), Sql.instant(row[4]),
                        Erasure.State.valueOf((String) row[5]), Sql.maybeUuid(row[6]).map(ColleagueId::new),
                        Sql.maybeInstant(row[7]), (String) row[8], Sql.number(row[9])));
    }

    /** Texts that the reader may see. */
    List<Mention> mentions(Reader reader, ErasureId id) {
        List<?> found = entities.createNativeQuery("""
                select m.kind, m.subject, m.ask_id, m.seen_by is not null from erasure_mention m
                join ask a on a.id = m.ask_id
                where m.erasure_id = ?1 and a.classification <= ?2
                  and opens(a.wall_id, a.labels, a.asker_id, cast(?3 as uuid[]))
                order by m.seen_by is not null, m.ask_id, m.subject limit 500""").setParameter(1, id.value())
                .setParameter(2, reader.clearance().ordinal()).setParameter(3, Sql.array(reader.keys()))
                .getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Mention((String) row[0], Sql.uuid(row[1]),
                new AskId(Sql.uuid(row[2])), (Boolean) row[3])).toList();
    }

    void seen(ErasureId id, UUID subject, ColleagueId by) {
        entities.createNativeQuery("update erasure_mention set seen_by = ?3 where erasure_id = ?1 and subject = ?2")
                .setParameter(1, id.value()).setParameter(2, subject).setParameter(3, by.value()).executeUpdate();
    }

    /** Answers of theirs alone, to asks of this classification. */
    List<UUID> answers(ColleagueId who, int classification) {
        return Sql.column(entities.createNativeQuery("""
                select w.id from answer w join ask a on a.id = w.ask_id
                where w.author_id = ?1 and a.classification = ?2
                  and not exists (select 1 from coauthor s where s.answer_id = w.id)""").setParameter(1, who.value())
                .setParameter(2, classification)).stream().map(Sql::uuid).toList();
    }

    /** @param former what stands in the place of the name from now on */
    void erase(ErasureId id, Colleague who, String former, Instant at) {
        listMentions(id, who);
        for (String sql : DELETES) {
            var query = entities.createNativeQuery(sql).setParameter(1, who.id().value());
            if (sql.contains("?2"))
                query.setParameter(2, Timestamp.from(at));
            query.executeUpdate();
        }
        for (String word : List.of(who.mail(), who.name(), who.number()))
            for (String sql : WORDS)
                entities.createNativeQuery(sql).setParameter(1, word).executeUpdate();
        unname(who.id(), former);
        entities.createNativeQuery("""
                update colleague set number = 'erased-' || gen_random_uuid(), name = ?2,
                  mail = gen_random_uuid() || '@erased.invalid', org_unit = '', manager_id = null, country = '',
                  zone = 'UTC', own_zone = null, own_language = null, clearance = 0, left_at = coalesce(left_at, ?3),
                  version = version + 1 where id = ?1""").setParameter(1, who.id().value()).setParameter(2, former)
                .setParameter(3, Timestamp.from(at)).executeUpdate();
        changes.note(Colleagues.KIND, who.id().value());
        changes.note(Asks.ERASED, who.id().value());
    }

    private void listMentions(ErasureId id, Colleague who) {
        TEXTS.forEach((kind, texts) -> entities.createNativeQuery("""
                insert into erasure_mention (erasure_id, kind, subject, ask_id)
                select ?1, ?2, t.id, t.ask from (%s) t
                where t.ask is not null and (position(lower(?3) in lower(t.text)) > 0
                  or position(lower(?4) in lower(t.text)) > 0)""".formatted(texts)).setParameter(1, id.value())
                .setParameter(2, kind)
                .setParameter(3, who.name()).setParameter(4, who.mail())
                .executeUpdate());
    }

    /** Takes the id out of the texts that named it. */
    private void unname(ColleagueId who, String former) {
        String named = "@{" + who + '}';
        for (String table : List.of("ask", "answer", "comment")) {
            List<?> found = entities.createNativeQuery("update " + table + " set body = replace(body, ?1, ?2), "
                    + "version = version + 1 where position(?1 in body) > 0 returning "
                    + (table.equals("comment") ? "ask_id" : "id")).setParameter(1, named).setParameter(2, former)
                    .getResultList();
            changes.note(table.equals("answer") ? Asks.ANSWER : Asks.ASK, found.stream().map(Sql::uuid).toList());
        }
        for (String table : List.of("revision", "held_text"))
            entities.createNativeQuery("update " + table
                    + " set body = replace(body, ?1, ?2) where position(?1 in body) > 0").setParameter(1, named)
                    .setParameter(2, former).executeUpdate();
    }
}
