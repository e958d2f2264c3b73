package org.cadre.directory;

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

/** The staged rows of the directory's file, and what is wrong between them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StagedRows {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entities;

    protected StagedRows() {}

    /** A row to be written. */
    public record Written(long line, boolean good, String number, String name, String mail, String unit,
            String manager, String site, String country, String zone, String language, int clearance,
            String employment) {
        static Written of(DirectoryLine row) {
            var entry = row.entry();
            if (!row.good())
                return new Written(row.line(), false, fit(entry.number(), 40), "", fit(entry.mail(), 254), "", "", "",
                        "", "", "", 0, "");
            return new Written(row.line(), true, entry.number(), entry.name(), entry.mail(), entry.orgUnit(),
                    row.manager(), entry.site(), entry.country(), entry.zone().getId(),
                    entry.language().toLanguageTag(), entry.clearance().ordinal(), entry.employment());
        }

        private static String fit(String value, int longest) {
            return value.length() > longest || value.chars().anyMatch(Character::isISOControl) ? "" : value;
        }
    }

    void add(ImportId job, List<DirectoryLine> lines) {
        entities.createNativeQuery("""
                insert into directory_row (job_id, line, good, number, name, mail, unit, manager, site, country, zone,
                    language, clearance, employment)
                select ?1, line, good, number, name, mail, unit, manager, site, country, zone, language, clearance,
                    employment
                from jsonb_to_recordset(cast(?2 as jsonb)) as r(line bigint, good boolean, number text, name text,
                    mail text, unit text, manager text, site text, country text, zone text, language text,
                    clearance int, employment text)""").setParameter(1, job.value())
                .setParameter(2, JSON.toJson(lines.stream().map(Written::of).toList())).executeUpdate();
    }

    /** Without figures on what is new the planner would compare row by row. */
    void analyze() {
        entities.createNativeQuery("analyze directory_row, directory_skill").executeUpdate();
    }

    Found twice(ImportId job, String shown, String column) {
        return FoundRows.of(entities.createNativeQuery("""
                select line, value, before, count(*) over () from (
                    select line, %1$s as value, min(line) over (partition by %1$s) as before
                    from directory_row where job_id = ?1 and %1$s <> '') rows
                where line <> before order by line limit ?2""".formatted(column)), job, row -> new RowFault(
                Sql.number(row[0]), shown, (String) row[1], Message.of("import.twice", Sql.number(row[2]))));
    }

    /** Whoever is known from an archive only is none of the directory's, and keeps number and address. */
    Found taken(ImportId job) {
        return FoundRows.of(entities.createNativeQuery("""
                select r.line, c.number = r.number, case when c.number = r.number then r.number else r.mail end,
                       count(*) over ()
                from directory_row r join colleague c on c.employment = 'ARCHIVE'
                    and (c.number = r.number or (c.mail = r.mail and c.left_at is null))
                where r.job_id = ?1 and r.good order by r.line limit ?2"""), job, row -> new RowFault(
                Sql.number(row[0]), (Boolean) row[1] ? "employee number" : "mail", (String) row[2],
                Message.of("import.taken-by-archive")));
    }

    Found unknownManagers(ImportId job) {
        return FoundRows.of(entities.createNativeQuery("""
                select r.line, r.manager, count(*) over () from directory_row r
                where r.job_id = ?1 and r.good and r.manager <> ''
                  and not exists (select 1 from directory_row m where m.job_id = ?1 and m.number = r.manager)
                order by r.line limit ?2"""), job, row -> new RowFault(Sql.number(row[0]), "manager",
                (String) row[1], Message.of("import.unknown-manager")));
    }

    /** Who hangs below a top is in no circle; only the others, mostly none, are followed one by one. */
    Found circles(ImportId job) {
        List<?> loose = entities.createNativeQuery("""
                with recursive hanging(number) as (
                    select number from directory_row r where job_id = ?1 and (manager = '' or not exists (
                        select 1 from directory_row m where m.job_id = ?1 and m.number = r.manager))
                    union select r.number from hanging h join directory_row r
                        on r.job_id = ?1 and r.manager = h.number and h.number <> '')
                select r.number, r.manager, r.line from directory_row r left join hanging h on h.number = r.number
                where r.job_id = ?1 and r.good and r.manager <> '' and h.number is null order by r.line desc""")
                .setParameter(1, job.value()).getResultList();
        Map<String, String> above = new HashMap<>();
        Map<String, Long> lines = new HashMap<>();
        for (Object one : loose) {
            var row = (Object[]) one;
            above.put((String) row[0], (String) row[1]);
            lines.put((String) row[0], Sql.number(row[2]));
        }
        return FoundRows.sorted(Circles.in(above).stream().map(number -> new RowFault(lines.getOrDefault(number, 0L),
                "manager", above.getOrDefault(number, ""), Message.of("import.manager-circle"))).toList());
    }
}
