package org.cadre.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.audit.PersonKeys;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.recertification.AccessItem;
import org.cadre.recertification.Recertifications;

/** Where people stand in the database, by its own catalogue, and what stands there of one. */
@ApplicationScoped
@Transactional
class Holdings {
    static final int PAGE = 500;
    /** Where others are named by a person's row, or where a matter would be told of. */
    private static final Set<String> NOT_THEIRS = Set.of("colleague.manager_id", "notice.actor_id",
            "weekly_pick.colleague_id",
            "service_account.colleague_id");
    private static final Set<String> SECRET_TABLES = Set.of("legal_hold", "held_file", "discovery", "erasure_mention",
            "bundle");
    /** What tells of somebody else in a review of their access. */
    private static final Set<String> THEIR_ACCESS = Set.of("grant_id", "since", "used_at", "leaver", "dormant");
    /** Words of somebody else, or about them, in a row that also names the person. */
    private static final Map<String, Set<String>> OTHERS_WORDS = Map.ofEntries(
            Map.entry("invitation.handed_by", Set.of("decline_reason", "decline_note")),
            Map.entry("glass_request.decider_id", Set.of("cause")),
            Map.entry("glass_request.requester_id", Set.of("reason")),
            Map.entry("duplicate.merged_by", Set.of("reason")), Map.entry("erasure.decided_by", Set.of("reason")),
            Map.entry("act.actor", Set.of("subject")), Map.entry("idempotency_receipt.caller_id", Set.of("body")),
            Map.entry("least_cell.decided_by", Set.of("reason")),
            Map.entry("delivery.judge_id", Set.of("held", "stack", "minutes", "done")),
            Map.entry("scorecard.author_id", Set.of("alone", "wanted")),
            Map.entry("recertification_item.decider_id", THEIR_ACCESS),
            Map.entry("recertification_item.reviewer_id", more(THEIR_ACCESS, "reason")),
            Map.entry("recertification_item.requester_id", more(THEIR_ACCESS, "reason")),
            Map.entry("recertification_item.granter_id", more(THEIR_ACCESS, "reason")));
    private static final Set<String> SECRET_COLUMNS = Set.of("password_hash", "csrf", "secret", "old_secret");

    @Inject
    private EntityManager entities;
    @Inject
    private PersonKeys keys;
    @Inject
    private Recertifications reviews;

    protected Holdings() {}

    private static Set<String> more(Set<String> columns, String one) {
        return Stream.concat(columns.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }

    /** Every foreign key to a colleague, and what refers to one through an account or preferences. */
    List<Holding> all() {
        List<?> found = entities
                .createNativeQuery(
                        """
                                with keys as (
                                  select c.conrelid as child, c.conkey[1] as attnum from pg_constraint c
                                  where c.contype = 'f' and array_length(c.conkey, 1) = 1 and c.confrelid::regclass::text in
                                    ('colleague', 'account', 'notice_preference', 'expert_profile')
                                  union select 'colleague'::regclass, a.attnum from pg_attribute a
                                    where a.attrelid = 'colleague'::regclass and a.attname = 'id'
                                  union select cast(t as regclass), a.attnum from unnest(array['act', 'pool_duty', 'history_origin']) t
                                    join pg_attribute a on a.attrelid = cast(t as regclass) and a.attname = case t when 'act' then 'actor' when 'pool_duty' then 'colleague_id' else 'id' end)
                                select k.child::regclass::text, a.attname,
                                  (select string_agg(o.attname, ',' order by o.attnum) from pg_attribute o
                                   where o.attrelid = k.child and o.attnum > 0 and not o.attisdropped
                                     and o.atttypid <> 'bytea'::regtype
                                     and (o.attnum = k.attnum or not exists (
                                       select 1 from keys n where n.child = k.child and n.attnum = o.attnum)))
                                from keys k join pg_attribute a on a.attrelid = k.child and a.attnum = k.attnum
                                order by k.child::regclass::text = 'colleague' desc, 1, 2""")
                .getResultList();
        return found.stream().map(Object[].class::cast).map(row -> holding((String) row[0], (String) row[1],
                Arrays.asList(((String) row[2]).split(",")))).filter(one -> !SECRET_TABLES.contains(one.table())
                        && !NOT_THEIRS.contains(one.name()))
                .toList();
    }

    private static Holding holding(String table, String column, List<String> columns) {
        var hidden = OTHERS_WORDS.getOrDefault(table + '.' + column, Set.of());
        return new Holding(table, column,
                columns.stream().filter(one -> !hidden.contains(one) && !SECRET_COLUMNS.contains(one)).toList());
    }

    /** A page of what stands in one place of a person, each row as JSON, in the order in which it lies there. */
    List<String> rows(Holding holding, ColleagueId person, int from) {
        return Sql.column(entities.createNativeQuery("select cast(row_to_json(r) as text) from (select "
                + String.join(", ", holding.shown().stream().map(one -> '"' + one + '"').toList()) + " from "
                + holding.table() + " where " + holding.column() + " = ?1 order by ctid limit " + PAGE
                + " offset ?2) r").setParameter(1, person.value()).setParameter(2, from)).stream()
                .map(String.class::cast).toList();
    }

    boolean any(Holding holding, ColleagueId person) {
        return (Boolean) entities
                .createNativeQuery("select exists (select 1 from " + holding.table() + " where " + holding.column()
                        + " = ?1)")
                .setParameter(1, person.value()).getSingleResult();
    }

    private long count(Holding holding, ColleagueId person) {
        return Sql.number(entities
                .createNativeQuery("select count(*) from " + holding.table() + " where " + holding.column() + " = ?1")
                .setParameter(1, person.value()).getSingleResult());
    }

    /** Everywhere. */
    long rows(ColleagueId person) {
        return all().stream().mapToLong(one -> count(one, person)).sum();
    }

    /** When the person first asked or answered. */
    Optional<Instant> oldest(ColleagueId person) {
        return Sql.maybeInstant(entities.createNativeQuery("""
                select least((select min(filed_at) from ask where asker_id = ?1),
                  (select min(given_at) from answer where author_id = ?1))""").setParameter(1, person.value())
                .getSingleResult());
    }

    /** A page of what was decided about a person, each as JSON with the facts, which others' ids are taken out of. */
    List<String> decisions(ColleagueId person, int from) {
        List<?> found = entities
                .createNativeQuery(
                        """
                                select cast(json_build_object('at', at, 'stage', stage, 'outcome', outcome, 'rules', rules) as text), facts
                                from decision where person = ?1 order by seq limit ?3 offset ?2""")
                .setParameter(1, person.value())
                .setParameter(2, from).setParameter(3, PAGE).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> {
            Optional<String> facts = keys.decrypt(person.value(), (byte[]) row[1])
                    .map(plain -> new String(plain, StandardCharsets.UTF_8));
            String told = (String) row[0];
            return facts.map(json -> told.substring(0, told.length() - 1) + ", \"facts\": "
                    + without(json, person.value()) + '}').orElse(told);
        }).toList();
    }

    /** When somebody last signed in, or else when their account was opened; empty where there is none. */
    Optional<Instant> lastSignIn(ColleagueId person) {
        return Sql.column(entities.createNativeQuery("select signed_in_at from account where colleague_id = ?1")
                .setParameter(1, person.value())).stream().map(Sql::instant).findFirst();
    }

    /** What reviews asked of a person's access, the last first. */
    List<AccessItem> access(Reader me, int limit) {
        return reviews.about(me, limit);
    }

    List<AboutMe.Claim> claims(ColleagueId person) {
        List<?> found = entities.createNativeQuery("""
                select k.label, s.level, counting_endorsers(s.colleague_id, s.skill_id)
                from claimed_skill s join skill k on k.id = s.skill_id where s.colleague_id = ?1
                order by s.level desc, k.label""").setParameter(1, person.value()).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new AboutMe.Claim((String) row[0],
                (int) Sql.number(row[1]), Sql.number(row[2]))).toList();
    }

    List<AboutMe.Shown> evidence(Reader me, int limit) {
        return seen(me, """
                select a.id, a.title, w.given_at, coalesce(a.accepted_answer_id = w.id, false)
                from answer w join ask a on a.id = w.ask_id
                where (w.author_id = ?1 or exists (select 1 from coauthor s
                       where s.answer_id = w.id and s.colleague_id = ?1)) and %s
                order by w.given_at desc, w.id limit ?4""", limit).stream()
                .map(row -> new AboutMe.Shown(new AskId(Sql.uuid(row[0])), (String) row[1], Sql.instant(row[2]),
                        (Boolean) row[3]))
                .toList();
    }

    /** @param kept how long a decision is */
    List<AboutMe.Decided> decided(Reader me, Duration kept, int limit) {
        return seen(me, """
                select a.id, a.title, d.at, d.stage, d.outcome,
                  (select string_agg(r.key || ' ' || r.value, ',' order by r.key) from jsonb_each_text(d.rules) r
                   where r.value <> 'ALLOWED')
                from decision d join ask a on a.id = d.subject where d.person = ?1 and %s
                order by d.seq desc limit ?4""", limit).stream().map(row -> new AboutMe.Decided(
                new AskId(Sql.uuid(row[0])), (String) row[1], Sql.instant(row[2]), (String) row[3],
                (String) row[4], row[5] == null ? List.of() : List.of(((String) row[5]).split(",")),
                Optional.of(Sql.instant(row[2]).plus(kept))))
                .toList();
    }

    private List<Object[]> seen(Reader me, String sql, int limit) {
        return Sql.rows(entities.createNativeQuery(sql.formatted("a.classification <= ?2 and a.merged_into is null "
                + "and opens(a.wall_id, a.labels, a.asker_id, cast(?3 as uuid[]))")).setParameter(1, me.id().value())
                .setParameter(2, me.clearance().ordinal()).setParameter(3, Sql.array(me.keys()))
                .setParameter(4, limit));
    }

    /** Ids of files that the person put up, with their names. */
    List<Object[]> files(ColleagueId person) {
        return Sql.rows(entities
                .createNativeQuery("select id, name from file where owner_id = ?1 and state = 'READY' order by id")
                .setParameter(1, person.value()));
    }

    Optional<byte[]> chunk(UUID file, int number) {
        return Sql.column(entities.createNativeQuery("select bytes from file_chunk where file_id = ?1 and number = ?2")
                .setParameter(1, file).setParameter(2, number)).stream().map(byte[].class::cast)
                .findFirst();
    }

    /** The facts without the ids of anybody else. */
    private static String without(String json, UUID person) {
        return json.replaceAll("\"(asker|candidate)\\.id\":\"(?!" + person + ")[0-9a-f-]{36}\",?", "").replace(",}",
                "}");
    }
}
