package org.cadre.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.jspecify.annotations.Nullable;

/** What is wanted with asks that are no questions, by the ask's id. Whoever may see the ask may see it. */
@ApplicationScoped
@Transactional
public class Works {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entities;

    protected Works() {}

    /** Keeps it, or what it is instead of before; of a question there is nothing to keep. */
    public void keep(UUID ask, Work work) {
        if (work instanceof Work.Question)
            return;
        var brief = work instanceof Work.MicroTask task ? Optional.of(task.brief()) : Optional.<Brief>empty();
        entities.createNativeQuery("""
                insert into work (ask_id, effort_minutes, due_at, brief, hands)
                values (?1, ?2, cast(?3 as timestamptz), cast(?4 as jsonb), ?5)
                on conflict (ask_id) do update set effort_minutes = excluded.effort_minutes,
                  due_at = excluded.due_at, brief = excluded.brief, hands = excluded.hands""").setParameter(1, ask)
                .setParameter(2, work.effortMinutes())
                .setParameter(3, brief.flatMap(Brief::due).map(Instant::toString).orElse(null))
                .setParameter(4, brief.map(Works::written).orElse(null)).setParameter(5, work.hands()).executeUpdate();
    }

    /** That of one ask; of one about which nothing is kept, that of a question. */
    public Work of(UUID ask) {
        return of(List.of(ask)).getOrDefault(ask, Work.QUESTION);
    }

    /** Those of several at once; questions are left out. */
    public Map<UUID, Work> of(Collection<UUID> asks) {
        return Sql.rows(entities.createNativeQuery("""
                select ask_id, effort_minutes, hands, cast(brief as text) from work
                where ask_id = any(cast(?1 as uuid[]))""").setParameter(1, Sql.array(asks))).stream()
                .collect(Collectors.toMap(row -> Sql.uuid(row[0]),
                        row -> work((int) Sql.number(row[1]), (int) Sql.number(row[2]), (String) row[3])));
    }

    /** As it stands in a column of a table. */
    public static String written(Brief brief) {
        return JSON.toJson(brief);
    }

    /** @param brief as it was {@link #written} */
    public static Brief read(String brief) {
        return JSON.fromJson(brief, Brief.class);
    }

    private static Work work(int effortMinutes, int hands, @Nullable String brief) {
        return brief == null
                ? new Work.Batch(effortMinutes, hands, List.of())
                : new Work.MicroTask(read(brief), hands == 0);
    }
}
