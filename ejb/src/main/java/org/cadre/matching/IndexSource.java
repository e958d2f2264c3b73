package org.cadre.matching;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskKind;
import org.cadre.asks.AskState;
import org.cadre.database.Sql;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.matching.Rows.AnswerRow;
import org.cadre.matching.Rows.AskRow;
import org.cadre.matching.Rows.AuthorRow;
import org.cadre.matching.Rows.ColleagueRow;
import org.cadre.matching.Rows.ExpertRow;
import org.cadre.matching.Rows.Guard;
import org.cadre.matching.Rows.Mark;
import org.cadre.matching.Rows.SkillRow;
import org.cadre.people.ExpertProfile;
import org.cadre.people.PersonFacts;
import org.jspecify.annotations.Nullable;

/** Reads what the index is made of, many rows at a time. Knows no reader: nothing of this is shown. */
@ApplicationScoped
@Transactional
class IndexSource {
    /** Other as soon as a skill, a wall or anything of the two rows is. */
    private static final String COLLEAGUE_VERSION = """
            hashtextextended(concat_ws('|', c.version, p.version,
              (select string_agg(concat_ws(':', s.skill_id, s.level, s.last_used,
                 case when exists (select 1 from endorsement e
                                   where e.endorsed_id = c.id and e.skill_id = s.skill_id)
                   then nullif(counting_endorsers(c.id, s.skill_id), 0) end), ',' order by s.skill_id)
               from claimed_skill s where s.colleague_id = c.id),
              (select string_agg(cast(m.wall_id as text), ',' order by m.wall_id)
               from wall_member m where m.colleague_id = c.id),
              (select f.circle from field_circle f where f.colleague_id = c.id and f.field = 'SKILLS'),
              (select string_agg(distinct a.regime, ',' order by a.regime)
               from authorisation a where a.person_id = c.id and a.state = 'GRANTED')), 0)""";

    /** Of an ask's own document, which its comments are part of. */
    private static final String ASK_VERSION = "a.version"
            + " + coalesce((select sum(c.version) from comment c where c.ask_id = a.id), 0)";

    @Inject
    private EntityManager entities;

    protected IndexSource() {}

    List<ColleagueRow> colleagues(Collection<UUID> ids) {
        Map<UUID, List<SkillRow>> skills = skillsOf(ids);
        return rows("""
                select c.id, c.name, c.org_unit, c.site, c.country, c.language, c.clearance,
                  (select string_agg(cast(m.wall_id as text), ',') from wall_member m where m.colleague_id = c.id),
                  c.left_at is null, coalesce(p.opted_out, false), p.away_until, %s,
                  not exists (select 1 from field_circle f where f.colleague_id = c.id and f.field = 'SKILLS'),
                  c.employment, c.manager_id, p.weekly_minutes,
                  (select string_agg(distinct a.regime, ',')
                   from authorisation a where a.person_id = c.id and a.state = 'GRANTED'),
                  (select string_agg(distinct lower(l.label), chr(31)) from claimed_skill s
                   join skill_label l on l.skill_id = s.skill_id where s.colleague_id = c.id)
                from colleague c left join expert_profile p on p.colleague_id = c.id
                where c.id = any(cast(?1 as uuid[]))""".formatted(COLLEAGUE_VERSION), Sql.array(ids),
                row -> new ColleagueRow(Sql.uuid(row[0]), (String) row[1], (String) row[2], (String) row[3],
                        (String) row[4], (String) row[5], level(row[6]),
                        walls(row[7]), (Boolean) row[8],
                        (Boolean) row[9], Sql.maybeInstant(row[10]), skills.getOrDefault(Sql.uuid(row[0]), List.of()),
                        (Boolean) row[12], facts(row), Sql.number(row[11])));
    }

    /** The same as where candidates are ruled on, but for what is other from one ask to the next. */
    private static Facts facts(Object[] row) {
        return Facts.of("candidate.id", Sql.uuid(row[0])).and("candidate.clearance", level(row[6]))
                .and("candidate.org_unit", row[2]).and("candidate.country", row[4])
                .and("candidate.region", PersonFacts.region((String) row[4])).and("candidate.site", row[3])
                .and("candidate.employment", row[13])
                .and("candidate.manager", Sql.maybeUuid(row[14]).map(UUID::toString).orElse(""))
                .and("candidate.weekly_minutes",
                        row[15] == null ? ExpertProfile.WEEKLY_MINUTES : Sql.number(row[15]))
                .and("candidate.authorisations", parts(row[16], ",").toList())
                .and("candidate.skills", parts(row[17], "\u001f").toList());
    }

    /** Far less than {@link #colleagues} reads, for each question. */
    List<ExpertRow> experts(Collection<UUID> ids) {
        return rows("""
                select c.id, c.clearance,
                  (select string_agg(cast(m.wall_id as text), ',') from wall_member m where m.colleague_id = c.id),
                  c.left_at is null, coalesce(p.opted_out, false), p.away_until,
                  (select string_agg(s.skill_id || ' ' || s.level, ',') from claimed_skill s
                   where s.colleague_id = c.id),
                  not exists (select 1 from field_circle f where f.colleague_id = c.id and f.field = 'SKILLS')
                from colleague c left join expert_profile p on p.colleague_id = c.id
                where c.id = any(cast(?1 as uuid[]))""", Sql.array(ids),
                row -> new ExpertRow(Sql.uuid(row[0]), level(row[1]), walls(row[2]), (Boolean) row[3],
                        (Boolean) row[4], Sql.maybeInstant(row[5]), parts(row[6], ",").map(one -> one.split(" "))
                                .collect(Collectors.toMap(one -> UUID.fromString(one[0]),
                                        one -> Integer.valueOf(one[1]))),
                        (Boolean) row[7]));
    }

    private static Set<UUID> walls(@Nullable Object joined) {
        return parts(joined, ",").map(UUID::fromString).collect(Collectors.toSet());
    }

    private Map<UUID, List<SkillRow>> skillsOf(Collection<UUID> colleagues) {
        var found = new HashMap<UUID, List<SkillRow>>();
        rows("""
                with recursive claimed as (
                  select * from claimed_skill where colleague_id = any(cast(?1 as uuid[]))),
                above (skill_id, id) as (
                  select k.id, k.broader_id from skill k where k.id in (select skill_id from claimed)
                  union select a.skill_id, k.broader_id from above a join skill k on k.id = a.id)
                select s.colleague_id, k.id, k.label,
                  (select string_agg(l.label, chr(31) order by l.label) from skill_label l
                   where l.skill_id = k.id and l.label <> k.label),
                  (select string_agg(b.label, chr(31) order by b.label) from above a join skill b on b.id = a.id
                   where a.skill_id = k.id),
                  s.level, s.last_used,
                  case when exists (select 1 from endorsement e
                                    where e.endorsed_id = s.colleague_id and e.skill_id = s.skill_id)
                    then counting_endorsers(s.colleague_id, s.skill_id) else 0 end
                from claimed s join skill k on k.id = s.skill_id order by s.colleague_id, s.level desc, k.label""",
                Sql.array(colleagues), row -> found.computeIfAbsent(Sql.uuid(row[0]), _ -> new ArrayList<>())
                        .add(new SkillRow(Sql.uuid(row[1]), labels((String) row[2], row[3]),
                                parts(row[4], "\u001f").toList(), (int) Sql.number(row[5]), day(row[6]),
                                (int) Sql.number(row[7]))));
        return found;
    }

    List<AskRow> asks(Collection<UUID> ids) {
        return rows("""
                select a.id, a.kind, a.asker_id, a.title, a.body,
                  (select string_agg(t.tag, chr(31) order by t.tag) from ask_tag t where t.ask_id = a.id),
                  a.language, a.classification, a.wall_id, a.state, a.changed_at, %s,
                  (select string_agg(c.body, chr(31) order by c.written_at, c.id) from comment c
                   where c.ask_id = a.id and c.deleted_at is null), a.merged_into is not null, a.anonymous, a.labels
                from ask a where a.id = any(cast(?1 as uuid[]))""".formatted(ASK_VERSION), Sql.array(ids),
                row -> new AskRow(Sql.uuid(row[0]), AskKind.valueOf((String) row[1]), Sql.uuid(row[2]),
                        (String) row[3], (String) row[4], parts(row[12], "\u001f").toList(),
                        parts(row[5], "\u001f").toList(), (String) row[6],
                        level(row[7]), Sql.maybeUuid(row[8]), Sql.maybeUuid(row[15]), AskState.valueOf((String) row[9]),
                        Sql.instant(row[10]),
                        (Boolean) row[13], (Boolean) row[14],
                        Sql.number(row[11])));
    }

    List<AnswerRow> answers(Collection<UUID> ids) {
        return answers("w.id", ids);
    }

    List<AnswerRow> answersTo(Collection<UUID> asks) {
        return answers("w.ask_id", asks);
    }

    private List<AnswerRow> answers(String column, Collection<UUID> ids) {
        List<Object[]> found = rows("""
                select w.id, w.ask_id, w.author_id, w.body, w.language, w.given_at,
                  coalesce(a.accepted_answer_id = w.id, false), a.version + w.version,
                  (select string_agg(s.id || ' ' || s.colleague_id, ',' order by s.id)
                   from coauthor s where s.answer_id = w.id), w.anonymous
                from answer w join ask a on a.id = w.ask_id where %s = any(cast(?1 as uuid[]))""".formatted(column),
                Sql.array(ids), row -> row);
        Map<UUID, AskRow> asks = asks(found.stream().map(row -> Sql.uuid(row[1])).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(AskRow::id, Function.identity()));
        return found.stream().flatMap(row -> Optional.ofNullable(asks.get(Sql.uuid(row[1]))).stream()
                .map(ask -> new AnswerRow(Sql.uuid(row[0]), ask, Sql.uuid(row[2]), others(row[8]), (String) row[3],
                        (String) row[4], Sql.instant(row[5]), (Boolean) row[6], (Boolean) row[9],
                        Sql.number(row[7]))))
                .toList();
    }

    /** The next colleagues by id; `shown` where they are still here. Profiles before them are left out, or each page would read all. */
    List<Mark> colleaguesAfter(UUID id, int limit) {
        return marks("""
                select c.id, %s, c.left_at is null
                from colleague c left join expert_profile p on p.colleague_id = c.id and p.colleague_id > ?1
                where c.id > ?1 order by c.id limit ?2""".formatted(COLLEAGUE_VERSION), id, limit);
    }

    List<Mark> asksAfter(UUID id, int limit) {
        return marks(
                "select a.id, " + ASK_VERSION
                        + ", a.merged_into is null from ask a where a.id > ?1 order by a.id limit ?2",
                id,
                limit);
    }

    /** `shown` where they are evidence. */
    List<Mark> answersAfter(UUID id, int limit) {
        return marks("""
                select w.id, a.version + w.version, not w.anonymous from answer w join ask a on a.id = w.ask_id
                where w.id > ?1 order by w.id limit ?2""", id, limit);
    }

    /** The next parts in answers beside the first authors'. */
    List<Mark> authorsAfter(UUID id, int limit) {
        return marks("""
                select s.id, a.version + w.version, true
                from coauthor s join answer w on w.id = s.answer_id join ask a on a.id = w.ask_id
                where s.id > ?1 order by s.id limit ?2""", id, limit);
    }

    private static List<AuthorRow> others(@Nullable Object joined) {
        return parts(joined, ",").map(one -> one.split(" "))
                .map(ids -> new AuthorRow(UUID.fromString(ids[0]), UUID.fromString(ids[1]))).toList();
    }

    /** Classification and wall of asks, for whoever names their titles; what is labelled is named to nobody. */
    Map<UUID, Guard> guards(Collection<UUID> asks) {
        return this.<Guard>rows("""
                select a.id, a.classification, a.wall_id from ask a
                where a.id = any(cast(?1 as uuid[])) and a.labels is null""",
                Sql.array(asks), row -> new Guard(Sql.uuid(row[0]), level(row[1]), Sql.maybeUuid(row[2]))).stream()
                .collect(Collectors.toMap(Guard::ask, Function.identity()));
    }

    private List<Mark> marks(String sql, UUID after, int limit) {
        List<?> found = entities.createNativeQuery(sql).setParameter(1, after).setParameter(2, limit).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Mark(Sql.uuid(row[0]), Sql.number(row[1]), (Boolean) row[2])).toList();
    }

    private <T> List<T> rows(String sql, String array, Function<Object[], T> row) {
        List<?> found = entities.createNativeQuery(sql).setParameter(1, array).getResultList();
        return found.stream().map(Object[].class::cast).map(row).toList();
    }

    private static Classification level(Object rank) {
        return Classification.values()[(int) Sql.number(rank)];
    }

    private static Stream<String> parts(@Nullable Object joined, String separator) {
        return joined == null ? Stream.empty() : Arrays.stream(((String) joined).split(separator));
    }

    private static List<String> labels(String preferred, @Nullable Object others) {
        return Stream.concat(Stream.of(preferred), parts(others, "\u001f")).toList();
    }

    private static Optional<LocalDate> day(@Nullable Object column) {
        return switch (column) {
            case null -> Optional.empty();
            case Date date -> Optional.of(date.toLocalDate());
            case LocalDate date -> Optional.of(date);
            default -> throw new IllegalArgumentException("no day: " + column.getClass());
        };
    }
}
