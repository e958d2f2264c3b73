package org.cadre.batches;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.bundles.Counted;
import org.cadre.consents.Consents;
import org.cadre.consents.Signal;
import org.cadre.database.Sql;
import org.cadre.handling.Handlings;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** What an export of a batch takes out, page by page; each in a transaction of its own. */
@ApplicationScoped
@Transactional
class BatchContents {
    @Inject
    private EntityManager entities;
    @Inject
    private Batches batches;
    @Inject
    private Items items;
    @Inject
    private Judgments judgments;
    @Inject
    private Handlings handlings;
    @Inject
    private Consents consents;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Enclosures enclosures;

    protected BatchContents() {}

    /** A rule that was asked about a batch. @param outcome of intake; of the other stages nothing is told of whom they were asked about */
    record Ruled(String stage, String rule, String outcome) {}

    /** Somebody whom an export may name. */
    record Worker(String pseudonym, ColleagueId id, String name) {}

    Batch batch(AskId id) {
        return batches.find(id).orElseThrow(BatchNotFound::new);
    }

    Counted counted(AskId id) {
        long rows = Sql.number(entities.createNativeQuery("""
                select (select count(*) from batch_item where batch_id = ?1)
                  + (select count(*) from judgment where batch_id = ?1)""").setParameter(1, id.value())
                .getSingleResult());
        return new Counted(rows, batch(id).startedAt());
    }

    /** In which data in it has to stay. */
    Set<String> regions(AskId id) {
        return handlings.of(id.value()).region().stream().collect(Collectors.toSet());
    }

    List<String> columns(AskId id) {
        return items.files(id).stream().flatMap(file -> file.columns().stream()).distinct().toList();
    }

    List<Item> items(AskId id, int after, int limit) {
        return items.after(id, after, limit);
    }

    /** Also those that were taken back. */
    List<Judgment> judgments(AskId id, int from, int to) {
        return judgments.all(id, from, to);
    }

    /** The rules' versions that were asked about it, but for exports; in a fixed order. */
    List<Ruled> rules(AskId id) {
        return Sql.rows(entities.createNativeQuery("""
                select distinct d.stage, r.key, case when d.stage = 'INTAKE' then r.value else '' end
                from decision d, jsonb_each_text(d.rules) r
                where d.subject = ?1 and d.stage <> 'EXPORT' order by 1, 2, 3""").setParameter(1, id.value()))
                .stream().map(row -> new Ruled((String) row[0], (String) row[1], (String) row[2])).toList();
    }

    List<Enclosure> enclosures() {
        return enclosures.all();
    }

    /** Its workers whose names may be shown, by pseudonym. */
    List<Worker> named(Batch batch) {
        return workers(batch.id()).stream().filter(id -> consents.allows(id, Signal.NAMED_FIGURES))
                .map(id -> new Worker(batch.pseudonym(id), id,
                        colleagues.find(id).map(Colleague::name).orElse("")))
                .sorted(Comparator.comparing(Worker::pseudonym)).toList();
    }

    /** Whose time may be told. */
    Set<ColleagueId> timed(AskId batch) {
        return workers(batch).stream().filter(id -> consents.allows(id, Signal.TIMING)).collect(Collectors.toSet());
    }

    private List<ColleagueId> workers(AskId batch) {
        return Sql.column(entities.createNativeQuery("select distinct worker_id from judgment where batch_id = ?1")
                .setParameter(1, batch.value())).stream().map(Sql::uuid).map(ColleagueId::new).toList();
    }
}
