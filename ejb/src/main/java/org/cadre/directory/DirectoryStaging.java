package org.cadre.directory;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.csv.Columns;
import org.cadre.csv.Row;
import org.cadre.csv.RowFault;
import org.cadre.imports.ImportId;
import org.cadre.imports.Staging;

/**
 * The HR system's file: what {@link #COLUMNS} names, in any order. `org unit` is a path from the top parted by `/`, `manager`
 * an employee number of the same file or empty, `country` ISO 3166-1 alpha-2, `time zone` an IANA name, `language` a
 * BCP 47 tag, `clearance` a classification, `employment type` EMPLOYEE or CONTRACTOR, `skills` names or codes of the taxonomy
 * with levels 1 to 5 (`Kubernetes:4|Java:3`).
 */
@ApplicationScoped
class DirectoryStaging implements Staging<DirectoryLine> {
    static final String KIND = "directory";
    private static final String SKILLS = "skills";
    static final Columns COLUMNS = new Columns().required("employee number", "number", "employee id")
            .required("name", "full name").required("mail", "e-mail", "mail address", "e-mail address")
            .required("org unit", "org unit path", "organisational unit").optional("manager", "manager number")
            .required("site", "location").required("country").required("time zone", "zone")
            .required("language", "locale").required("clearance").required("employment type", "employment")
            .optional(SKILLS);
    @Inject
    private StagedRows rows;
    @Inject
    private StagedSkills skills;
    @Inject
    private DirectoryChanges changes;

    protected DirectoryStaging() {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public DirectoryLine read(Row row, Consumer<RowFault> faults) {
        return new RowReader(row, faults).read();
    }

    @Override
    public void stage(ImportId job, List<DirectoryLine> lines) {
        rows.add(job, lines);
        skills.add(job, lines);
    }

    @Override
    public void staged(ImportId job) {
        rows.analyze();
        skills.resolve(job);
    }

    @Override
    public List<Check> checks(ImportId job, Set<String> columns, boolean good) {
        return List.of(() -> rows.twice(job, "employee number", "number"), () -> rows.twice(job, "mail", "mail"),
                () -> rows.taken(job), () -> rows.unknownManagers(job), () -> rows.circles(job),
                () -> skills.unclear(job), () -> skills.twice(job));
    }

    @Override
    public Plan plan(ImportId job, Set<String> columns, long counted) {
        return changes.plan(job, columns.contains(SKILLS), counted);
    }

    @Override
    public void apply(ImportId job, Set<String> columns) {
        changes.apply(job);
    }
}
