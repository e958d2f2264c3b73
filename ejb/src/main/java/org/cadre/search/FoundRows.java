package org.cadre.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskKind;
import org.cadre.asks.AskState;
import org.cadre.database.Sql;
import org.cadre.governance.Classification;
import org.cadre.people.Reader;

/** The rows behind what the index found, as far as the reader may see them now. */
@ApplicationScoped
@Transactional
class FoundRows {
    /** The SQL rendering of {@link Reader#maySee}, for an `ask a`; ?2 and ?3 are clearance and walls. */
    private static final String VISIBLE = """
            a.classification <= ?2 and opens(a.wall_id, a.labels, a.asker_id, cast(?3 as uuid[]))
            and a.merged_into is null""";

    @Inject
    private EntityManager entities;

    protected FoundRows() {}

    record AskRow(UUID id, AskKind kind, AskState state, Classification classification, Instant changedAt, int answers,
            String title, String start, boolean accepted) {}

    /**
     * An answer.
     *
     * @param author the first author's name; empty where they are anonymous
     * @param others those who wrote it with them
     * @param reviewDue when it is to be looked at again, for an accepted one
     */
    record AnswerRow(UUID id, UUID ask, boolean accepted, Classification classification, Optional<String> author,
            List<String> others, Instant givenAt, Optional<Instant> reviewDue) {}

    /** @param open whether everybody may see the skills */
    record PersonRow(UUID id, String name, String orgUnit, String site, boolean open) {}

    Map<UUID, AskRow> asks(Reader reader, Collection<UUID> ids) {
        return byId(seen(entities.createNativeQuery("""
                select a.id, a.kind, a.state, a.classification, a.changed_at,
                  (select count(*) from answer w where w.ask_id = a.id), a.title, left(a.body, 2000),
                  a.accepted_answer_id is not null
                from ask a where a.id = any(cast(?1 as uuid[])) and""" + " " + VISIBLE), reader, ids),
                row -> new AskRow(Sql.uuid(row[0]), AskKind.valueOf((String) row[1]),
                        AskState.valueOf((String) row[2]), level(row[3]), Sql.instant(row[4]),
                        (int) Sql.number(row[5]), (String) row[6], (String) row[7], (Boolean) row[8]),
                AskRow::id);
    }

    Map<UUID, AnswerRow> answers(Reader reader, Collection<UUID> ids) {
        return byId(
                seen(entities.createNativeQuery(
                        """
                                select w.id, w.ask_id, coalesce(a.accepted_answer_id = w.id, false), a.classification,
                                  case when w.anonymous then null else c.name end, w.given_at,
                                  (select v.due_at from review v where v.answer_id = w.id and a.accepted_answer_id = w.id),
                                  (select string_agg(o.name, chr(31) order by s.added_at)
                                    from coauthor s join colleague o on o.id = s.colleague_id where s.answer_id = w.id)
                                from answer w join ask a on a.id = w.ask_id join colleague c on c.id = w.author_id
                                where w.id = any(cast(?1 as uuid[])) and"""
                                + " " + VISIBLE),
                        reader, ids),
                row -> new AnswerRow(Sql.uuid(row[0]), Sql.uuid(row[1]), (Boolean) row[2], level(row[3]),
                        Optional.ofNullable((String) row[4]), row[7] == null
                                ? List.of()
                                : List.of(((String) row[7]).split("\u001f")),
                        Sql.instant(row[5]), Sql.maybeInstant(row[6])),
                AnswerRow::id);
    }

    /** Those who are still here. */
    Map<UUID, PersonRow> people(Collection<UUID> ids) {
        return byId(entities.createNativeQuery("""
                select c.id, c.name, c.org_unit, c.site,
                  not exists (select 1 from field_circle f where f.colleague_id = c.id and f.field = 'SKILLS')
                from colleague c
                where c.id = any(cast(?1 as uuid[])) and c.left_at is null""").setParameter(1, Sql.array(ids)),
                row -> new PersonRow(Sql.uuid(row[0]), (String) row[1], (String) row[2], (String) row[3],
                        (Boolean) row[4]),
                PersonRow::id);
    }

    Set<UUID> answersTo(Collection<UUID> asks) {
        List<?> found = entities.createNativeQuery("select id from answer where ask_id = any(cast(?1 as uuid[]))")
                .setParameter(1, Sql.array(asks)).getResultList();
        return found.stream().map(Sql::uuid).collect(Collectors.toSet());
    }

    /** Tags of asks that the reader may see, by how many of those have it. */
    List<String> tags(Reader reader, String prefix, int limit) {
        List<?> found = entities.createNativeQuery("""
                select t.tag from ask_tag t join ask a on a.id = t.ask_id where t.tag like ?1 and %s
                group by t.tag order by count(*) desc, t.tag limit ?4""".formatted(VISIBLE)).setParameter(1, prefix)
                .setParameter(2, reader.clearance().ordinal()).setParameter(3, Sql.array(reader.keys()))
                .setParameter(4, limit).getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    private static Query seen(Query query, Reader reader, Collection<UUID> ids) {
        return query.setParameter(1, Sql.array(ids)).setParameter(2, reader.clearance().ordinal()).setParameter(3,
                Sql.array(reader.keys()));
    }

    private static <T> Map<UUID, T> byId(Query query, Function<Object[], T> row, Function<T, UUID> id) {
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(row).collect(Collectors.toMap(id, Function.identity()));
    }

    private static Classification level(Object rank) {
        return Classification.values()[(int) Sql.number(rank)];
    }
}
