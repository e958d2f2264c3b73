package org.cadre.skills;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.csv.RowFault;
import org.cadre.database.Sql;
import org.cadre.governance.Message;
import org.cadre.imports.Circles;
import org.cadre.imports.FoundRows;
import org.cadre.imports.ImportId;
import org.cadre.imports.Staging.Found;

/** The staged rows of a taxonomy's file, and what is wrong between them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StagedTerms {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entities;

    protected StagedTerms() {}

    /** A row to be written. */
    public record Written(long line, String code, String label, String language, String broader) {}

    /** A label to be written. */
    public record WrittenLabel(long line, int nr, String label, String folded) {}

    void add(ImportId job, List<TaxonomyLine> lines) {
        if (lines.isEmpty())
            return;
        var rows = new ArrayList<Written>();
        var labels = new ArrayList<WrittenLabel>();
        for (var line : lines) {
            rows.add(new Written(line.line(), line.code(), line.label(), line.language(), line.broader()));
            line.labels().forEach(label -> labels
                    .add(new WrittenLabel(line.line(), labels.size(), label, Folding.fold(label))));
        }
        entities.createNativeQuery("""
                insert into taxonomy_row (job_id, line, code, label, language, broader)
                select ?1, line, code, label, language, broader from jsonb_to_recordset(cast(?2 as jsonb))
                    as r(line bigint, code text, label text, language text, broader text)""")
                .setParameter(1, job.value()).setParameter(2, JSON.toJson(rows)).executeUpdate();
        entities.createNativeQuery("""
                insert into taxonomy_label (job_id, line, nr, label, folded) select ?1, line, nr, label, folded
                from jsonb_to_recordset(cast(?2 as jsonb)) as r(line bigint, nr int, label text, folded text)""")
                .setParameter(1, job.value()).setParameter(2, JSON.toJson(labels)).executeUpdate();
    }

    /** Without figures on what is new the planner would compare row by row. */
    void analyze() {
        entities.createNativeQuery("analyze taxonomy_row, taxonomy_label").executeUpdate();
    }

    Found sameLanguageTwice(ImportId job) {
        return FoundRows.of(entities.createNativeQuery("""
                select line, code, before, count(*) over () from (
                    select line, code, min(line) over (partition by code) as before,
                        min(line) over (partition by code, language) as same
                    from taxonomy_row where job_id = ?1) rows
                where line <> same order by line limit ?2"""), job, row -> new RowFault(Sql.number(row[0]), "code",
                (String) row[1], Message.of("import.twice", Sql.number(row[2]))));
    }

    Found broaderDiffers(ImportId job) {
        return FoundRows.of(entities.createNativeQuery("""
                select line, broader, before, count(*) over () from (
                    select line, broader, min(line) over (partition by code) as before,
                        first_value(broader) over (partition by code order by line) as first
                    from taxonomy_row where job_id = ?1) rows
                where broader <> '' and broader <> first order by line limit ?2"""), job, row -> new RowFault(
                Sql.number(row[0]), "broader code", (String) row[1],
                Message.of("import.broader-differs", Sql.number(row[2]))));
    }

    Found unknownBroader(ImportId job) {
        return FoundRows.of(entities.createNativeQuery("""
                select r.line, r.broader, count(*) over () from taxonomy_row r
                where r.job_id = ?1 and r.broader <> ''
                  and not exists (select 1 from taxonomy_row b where b.job_id = ?1 and b.code = r.broader)
                  and not exists (select 1 from skill s where s.code = r.broader)
                order by r.line limit ?2"""), job, row -> new RowFault(Sql.number(row[0]), "broader code",
                (String) row[1], Message.of("import.unknown-code")));
    }

    /** What hangs below a top is in no circle, whether it stands in the file or is stored; only the rest is followed. */
    Found circles(ImportId job) {
        List<?> loose = entities
                .createNativeQuery(
                        """
                                                with recursive terms(code, broader, line) as (
                                                    select distinct on (code) code, broader, line from taxonomy_row where job_id = ?1
                                                    order by code, line
                                                ), edges(code, broader, line) as materialized (
                                                    select code, broader, line from terms
                                                    union all select s.code, coalesce(b.code, ''), 0 from skill s left join skill b on b.id = s.broader_id
                                                    where not exists (select 1 from terms t where t.code = s.code)
                                                ), hanging(code) as (
                                                    select code from edges e where broader = ''
                                                        or not exists (select 1 from edges b where b.code = e.broader)
                                                    union select e.code from hanging h join edges e on e.broader = h.code
                                                )
                                                select e.code, e.broader, e.line from edges e left join hanging h on h.code = e.code
                                where h.code is null""")
                .setParameter(1, job.value()).getResultList();
        Map<String, String> above = new HashMap<>();
        Map<String, Long> lines = new HashMap<>();
        for (Object one : loose) {
            var row = (Object[]) one;
            above.put((String) row[0], (String) row[1]);
            lines.put((String) row[0], Sql.number(row[2]));
        }
        return FoundRows.sorted(Circles.in(above).stream().filter(code -> lines.getOrDefault(code, 0L) > 0)
                .map(code -> new RowFault(lines.getOrDefault(code, 0L), "broader code", above.getOrDefault(code, ""),
                        Message.of("import.circle")))
                .toList());
    }
}
