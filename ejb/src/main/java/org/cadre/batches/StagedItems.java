package org.cadre.batches;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.csv.RowFault;
import org.cadre.database.Sql;
import org.cadre.governance.Message;
import org.cadre.imports.FoundRows;
import org.cadre.imports.ImportId;
import org.cadre.imports.Staging.Found;

/** The staged rows of a file of items, and what is wrong between them and what is there. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StagedItems {
    @Inject
    private EntityManager entities;

    protected StagedItems() {}

    /** What is known of all together. */
    record Sum(int items, int golden, Set<String> findings, String region) {}

    void add(ImportId job, List<ItemLine> lines) {
        var rows = Json.PROVIDER.createArrayBuilder();
        for (var line : lines)
            if (line.good()) {
                var row = Json.PROVIDER.createObjectBuilder().add("line", line.line())
                        .add("reference", line.reference()).add("data", Json.object(line.data()))
                        .add("findings", String.join(",", line.findings())).add("region", line.region());
                line.gold().ifPresent(gold -> row.add("gold", gold));
                rows.add(row);
            }
        entities.createNativeQuery("""
                insert into staged_item (job_id, line, reference, data, gold, findings, region)
                select ?1, line, reference, data, gold, findings, region from jsonb_to_recordset(cast(?2 as jsonb))
                    as r(line bigint, reference text, data jsonb, gold jsonb, findings text, region text)""")
                .setParameter(1, job.value()).setParameter(2, rows.build().toString()).executeUpdate();
    }

    /** Without figures on what is new the planner would compare row by row. */
    void analyze() {
        entities.createNativeQuery("analyze staged_item").executeUpdate();
    }

    Found twice(ImportId job) {
        return FoundRows.of(entities.createNativeQuery("""
                select line, reference, before, count(*) over () from (
                    select line, reference, min(line) over (partition by reference) as before
                    from staged_item where job_id = ?1 and reference <> '') rows
                where line <> before order by line limit ?2"""), job, row -> new RowFault(Sql.number(row[0]),
                ItemRow.REFERENCE, (String) row[1], Message.of("import.twice", Sql.number(row[2]))));
    }

    Found known(ImportId job, AskId batch) {
        return FoundRows.of(entities.createNativeQuery("""
                select s.line, s.reference, i.seq, count(*) over () from staged_item s
                join batch_item i on i.batch_id = ?3 and i.reference = s.reference and i.reference <> ''
                where s.job_id = ?1 and s.reference <> '' order by s.line limit ?2""")
                .setParameter(3, batch.value()), job,
                row -> new RowFault(Sql.number(row[0]), ItemRow.REFERENCE,
                        (String) row[1], Message.of("import.item-known", Sql.number(row[2]))));
    }

    Sum sum(ImportId job) {
        var row = (Object[]) entities.createNativeQuery("""
                select count(*), count(gold), coalesce(string_agg(distinct nullif(findings, ''), ','), ''),
                    coalesce(min(nullif(region, '')), '')
                from staged_item where job_id = ?1""").setParameter(1, job.value()).getSingleResult();
        var findings = new TreeSet<>(List.of(((String) row[2]).split(",")));
        findings.remove("");
        return new Sum((int) Sql.number(row[0]), (int) Sql.number(row[1]), findings, (String) row[3]);
    }
}
