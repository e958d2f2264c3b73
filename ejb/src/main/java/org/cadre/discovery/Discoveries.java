package org.cadre.discovery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.bundles.Counted;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.jspecify.annotations.Nullable;

/** Requests for evidence, and the evidence. */
@ApplicationScoped
@Transactional
class Discoveries {
    static final int PAGE = 200;
    private static final String SELECT = """
            select id, purpose, words, from_at, until_at, array_to_string(people, ','), requested_by, requested_at, state,
              decided_by from discovery""";
    private static final String WANTED = """
            from ask a join discovery d on d.id = ?1
            where a.classification <= d.clearance and opens(a.wall_id, a.labels, a.asker_id, d.walls)
              and (d.from_at is null or a.filed_at >= d.from_at
                or exists (select 1 from answer w where w.ask_id = a.id and w.given_at >= d.from_at))
              and (d.until_at is null or a.filed_at < d.until_at)
              and (d.words = '' or position(lower(d.words) in lower(a.title)) > 0
                or position(lower(d.words) in lower(a.body)) > 0
                or exists (select 1 from answer w where w.ask_id = a.id
                           and position(lower(d.words) in lower(w.body)) > 0))
              and (d.people = '{}' or not a.anonymous and a.asker_id = any(d.people)
                or exists (select 1 from answer w where w.ask_id = a.id and not w.anonymous
                           and w.author_id = any(d.people))
                or exists (select 1 from comment c where c.ask_id = a.id and not c.anonymous
                           and c.author_id = any(d.people)))""";
    /** What belongs to an ask, each as JSON, without who asked or wrote anonymously. */
    private static final Map<String, String> PARTS = Map.of("ask",
            """
                    select row_to_json(r) from (select a.id, a.kind, case when a.anonymous then null else a.asker_id end as asker_id,
                      a.title, a.body, a.language, a.classification, a.urgency, a.state, a.accepted_answer_id, a.filed_at,
                      a.changed_at, (select json_agg(t.tag order by t.tag) from ask_tag t where t.ask_id = a.id) as tags
                      from ask a where a.id = ?1) r""",
            "answers",
            """
                    select row_to_json(r) from (select w.id, case when w.anonymous then null else w.author_id end as author_id,
                      w.body, w.language, w.given_at, w.score, (select json_agg(s.colleague_id) from coauthor s
                        where s.answer_id = w.id) as coauthors
                      from answer w where w.ask_id = ?1 order by w.given_at, w.id) r""",
            "revisions",
            """
                    select row_to_json(r) from (select v.id, v.ask_id, v.answer_id, v.number,
                      case when v.anonymous then null else v.editor_id end as editor_id, v.at, v.note, v.title, v.body, v.tags
                      from revision v left join answer w on w.id = v.answer_id
                      where coalesce(v.ask_id, w.ask_id) = ?1 and v.classification <= ?2
                      order by v.answer_id nulls first, v.number) r""",
            "comments",
            """
                    select row_to_json(r) from (select c.id, c.answer_id, case when c.anonymous then null else c.author_id end
                        as author_id, c.body, c.written_at, c.edited_at, c.deleted_at,
                        (select json_agg(h.body order by h.until) from held_text h where h.comment_id = c.id) as earlier
                      from comment c where c.ask_id = ?1 order by c.written_at, c.id) r""",
            "decisions", """
                    select row_to_json(r) from (select d.id, d.at, d.stage, d.outcome, d.rules from decision d
                      where d.subject = ?1 order by d.seq) r""");

    @Inject
    private EntityManager entities;

    protected Discoveries() {}

    /** A file of an ask, or one that was taken off it while it was held. */
    record Piece(UUID id, String name, boolean held) {}

    void add(DiscoveryId id, Reader reader, String purpose, Wanted wanted, Instant at) {
        entities.createNativeQuery(
                """
                        insert into discovery (id, purpose, words, from_at, until_at, people, requested_by, requested_at, clearance,
                          walls, state)
                        values (?1, ?2, ?3, cast(?4 as timestamptz), cast(?5 as timestamptz), cast(?6 as uuid[]), ?7, ?8, ?9,
                          cast(?10 as uuid[]), 'OPEN')""")
                .setParameter(1, id.value()).setParameter(2, purpose)
                .setParameter(3, wanted.words()).setParameter(4, text(wanted.from()))
                .setParameter(5, text(wanted.until()))
                .setParameter(6, Sql.array(wanted.people().stream().map(ColleagueId::value).toList()))
                .setParameter(7, reader.id().value()).setParameter(8, Timestamp.from(at))
                .setParameter(9, reader.clearance().ordinal()).setParameter(10, Sql.array(reader.keys()))
                .executeUpdate();
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }

    Optional<Discovery> find(DiscoveryId id) {
        List<?> found = entities.createNativeQuery(SELECT + " where id = ?1 for update").setParameter(1, id.value())
                .getResultList();
        return found.stream().map(row -> discovery((Object[]) row)).findFirst();
    }

    List<Discovery> newest() {
        List<?> found = entities.createNativeQuery(SELECT + " order by requested_at desc, id limit 100")
                .getResultList();
        return found.stream().map(row -> discovery((Object[]) row)).toList();
    }

    void decide(DiscoveryId id, Discovery.State state, ColleagueId by, Instant at) {
        entities.createNativeQuery("update discovery set state = ?2, decided_by = ?3, decided_at = ?4 where id = ?1")
                .setParameter(1, id.value()).setParameter(2, state.name()).setParameter(3, by.value())
                .setParameter(4, Timestamp.from(at)).executeUpdate();
    }

    /** A page of the asks that are wanted and that the requester could see when asking, by rising id. */
    List<UUID> asks(UUID discovery, UUID after) {
        return Sql
                .column(entities.createNativeQuery("select a.id " + WANTED + " and a.id > ?2 order by a.id limit ?3")
                        .setParameter(1, discovery).setParameter(2, after).setParameter(3, PAGE))
                .stream().map(Sql::uuid).toList();
    }

    /** How much is wanted, as it is now. */
    Counted count(UUID discovery) {
        var row = (Object[]) entities.createNativeQuery("select count(*), min(a.filed_at) " + WANTED)
                .setParameter(1, discovery).getSingleResult();
        return new Counted(Sql.number(row[0]), Sql.maybeInstant(row[1]));
    }

    /** In which what is wanted has to stay, as it is now. */
    Set<String> regions(UUID discovery) {
        return Sql.column(entities.createNativeQuery("""
                select distinct h.region from ask_handling h
                where h.region is not null and h.ask_id in (select a.id\s""" + WANTED + ")")
                .setParameter(1, discovery)).stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /** @param part ask, answers, revisions, comments or decisions */
    List<String> part(String part, UUID discovery, UUID ask) {
        String sql = PARTS.getOrDefault(part, "");
        var query = entities.createNativeQuery("select cast(r as text) from (" + sql + ") p (r)").setParameter(1, ask);
        if (sql.contains("?2"))
            query.setParameter(2, entities.createNativeQuery("select clearance from discovery where id = ?1")
                    .setParameter(1, discovery).getSingleResult());
        return Sql.column(query).stream().map(String.class::cast).toList();
    }

    List<Piece> files(UUID ask) {
        return Sql.rows(entities.createNativeQuery("""
                select f.id, f.name, false from file f left join answer w on w.id = f.answer_id
                  left join comment c on c.id = f.comment_id
                where coalesce(f.ask_id, w.ask_id, c.ask_id) = ?1 and f.state = 'READY'
                union all select h.id, h.name, true from held_file h where h.ask_id = ?1 order by 1""")
                .setParameter(1, ask)).stream()
                .map(row -> new Piece(Sql.uuid(row[0]), (String) row[1], (Boolean) row[2])).toList();
    }

    Optional<byte[]> chunk(Piece piece, int number) {
        return Sql.column(entities.createNativeQuery(piece.held()
                ? "select bytes from held_file where id = ?1 and ?2 = 0"
                : "select bytes from file_chunk where file_id = ?1 and number = ?2").setParameter(1, piece.id())
                .setParameter(2, number)).stream().map(byte[].class::cast).findFirst();
    }

    private static Discovery discovery(Object[] row) {
        List<ColleagueId> people = ((String) row[5]).isEmpty()
                ? List.of()
                : Arrays.stream(((String) row[5]).split(",")).map(UUID::fromString).map(ColleagueId::new)
                        .toList();
        return new Discovery(new DiscoveryId(Sql.uuid(row[0])), (String) row[1],
                new Wanted((String) row[2], Sql.maybeInstant(row[3]), Sql.maybeInstant(row[4]), people),
                new ColleagueId(Sql.uuid(row[6])), Sql.instant(row[7]), Discovery.State.valueOf((String) row[8]),
                Sql.maybeUuid(row[9]).map(ColleagueId::new));
    }
}
