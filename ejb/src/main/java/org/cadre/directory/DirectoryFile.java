package org.cadre.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cadre.csv.Columns;
import org.cadre.csv.CsvFile;
import org.cadre.csv.Row;
import org.cadre.csv.RowFault;
import org.cadre.governance.Message;

/**
 * The HR system's file: what {@link #COLUMNS} names, in any order. `org unit` is a path from the top parted by `/`, `manager`
 * an employee number of the same file or empty, `country` ISO 3166-1 alpha-2, `time zone` an IANA name, `language` a
 * BCP 47 tag, `clearance` a classification, `employment type` EMPLOYEE or CONTRACTOR, `skills` names or codes of the taxonomy
 * with levels 1 to 5 (`Kubernetes:4|Java:3`).
 */
final class DirectoryFile {
    static final Columns COLUMNS = new Columns().required("employee number", "number", "employee id")
            .required("name", "full name").required("mail", "e-mail", "mail address", "e-mail address")
            .required("org unit", "org unit path", "organisational unit").optional("manager", "manager number")
            .required("site", "location").required("country").required("time zone", "zone")
            .required("language", "locale").required("clearance").required("employment type", "employment")
            .optional("skills");

    private final Map<String, DirectoryLine> lines = new LinkedHashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<RowFault> faults;
    private final Set<String> columns;
    private final int rows;

    private DirectoryFile(byte[] file) {
        var table = new CsvFile(COLUMNS).read(file);
        faults = new ArrayList<>(table.faults());
        columns = table.columns();
        rows = table.rows().size() + (columns.isEmpty() ? 0 : faults.size());
        table.rows().forEach(row -> numbers.add(row.value("employee number")));
        table.rows().forEach(this::take);
        twice(table.rows(), "employee number");
        twice(table.rows(), "mail");
        lines.values().forEach(this::checkManager);
        faults.sort(Comparator.comparingLong(RowFault::line));
    }

    /** Never fails: what is wrong stands in {@link #faults}. */
    static DirectoryFile read(byte[] file) {
        return new DirectoryFile(file);
    }

    /** The good rows by employee number, in the file's order. */
    Map<String, DirectoryLine> lines() {
        return lines;
    }

    Collection<RowFault> faults() {
        return faults;
    }

    int rows() {
        return rows;
    }

    boolean hasSkills() {
        return columns.contains("skills");
    }

    private void take(Row row) {
        int before = faults.size();
        var line = new RowReader(row, faults).read();
        if (faults.size() == before)
            lines.putIfAbsent(line.number(), line);
    }

    private void twice(List<Row> all, String column) {
        Map<String, Long> first = new HashMap<>();
        for (Row row : all) {
            String value = column.equals("mail")
                    ? row.value(column).toLowerCase(java.util.Locale.ROOT)
                    : row.value(column);
            Long line = value.isEmpty() ? null : first.putIfAbsent(value, row.line());
            if (line != null)
                faults.add(new RowFault(row.line(), column, row.value(column), Message.of("import.twice", line)));
        }
    }

    private void checkManager(DirectoryLine line) {
        if (line.manager().isEmpty())
            return;
        if (!numbers.contains(line.manager()))
            faults.add(new RowFault(line.line(), "manager", line.manager(), Message.of("import.unknown-manager")));
        else if (inCircle(line))
            faults.add(new RowFault(line.line(), "manager", line.manager(), Message.of("import.manager-circle")));
    }

    private boolean inCircle(DirectoryLine line) {
        Set<String> seen = new HashSet<>();
        String next = line.manager();
        while (!next.isEmpty() && !next.equals(line.number()) && seen.add(next)) {
            var above = lines.get(next);
            next = above == null ? "" : above.manager();
        }
        return next.equals(line.number());
    }
}
