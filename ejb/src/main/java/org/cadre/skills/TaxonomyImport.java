package org.cadre.skills;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.csv.ImportReport;
import org.cadre.csv.RowFault;
import org.cadre.governance.Message;
import org.cadre.outbox.ChangeLog;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;

/** Takes a skills taxonomy over from a file: all of it or nothing. Skills that the file lacks stay as they are. */
@ApplicationScoped
@Transactional
public class TaxonomyImport {
    @Inject
    private TaxonomyTables tables;
    @Inject
    private ChangeLog changes;
    @Inject
    private Colleagues colleagues;

    protected TaxonomyImport() {}

    /** What {@link #apply} would do, and every fault of the file. */
    public ImportReport check(Reader admin, byte[] file) {
        return run(file, false);
    }

    /** Changes nothing where the report has faults. */
    public ImportReport apply(Reader admin, byte[] file) {
        return run(file, true);
    }

    private ImportReport run(byte[] file, boolean apply) {
        tables.lock();
        var read = TaxonomyFile.read(file);
        var stored = tables.byCode();
        var faults = new ArrayList<>(read.faults());
        if (read.faults().isEmpty())
            faults.addAll(chainFaults(read.entries(), stored));
        if (!faults.isEmpty())
            return ImportReport.refused(read.rows(), faults);
        var added = read.entries().values().stream().filter(entry -> !stored.containsKey(entry.code())).toList();
        var updated = read.entries().values().stream()
                .filter(entry -> stored.containsKey(entry.code()) && differs(entry, stored.get(entry.code()))).toList();
        if (apply) {
            write(added, stored);
            write(updated, stored);
        }
        return new ImportReport(apply, read.rows(), added.size(), updated.size(),
                read.entries().size() - added.size() - updated.size(), 0, List.of());
    }

    static List<RowFault> chainFaults(Map<String, TaxonomyEntry> entries,
            Map<String, TaxonomyTables.Stored> stored) {
        Map<String, String> broader = new HashMap<>();
        stored.forEach((code, skill) -> broader.put(code, skill.broader()));
        entries.forEach((code, entry) -> broader.put(code, entry.broader()));
        var faults = new ArrayList<RowFault>();
        for (var entry : entries.values()) {
            if (!entry.broader().isEmpty() && !broader.containsKey(entry.broader()))
                faults.add(new RowFault(entry.line(), "broader code", entry.broader(),
                        Message.of("import.unknown-code")));
            else if (inCircle(entry.code(), broader))
                faults.add(new RowFault(entry.line(), "broader code", entry.broader(), Message.of("import.circle")));
        }
        return faults;
    }

    private static boolean inCircle(String code, Map<String, String> broader) {
        Set<String> seen = new HashSet<>();
        String next = broader.getOrDefault(code, "");
        while (!next.isEmpty() && !next.equals(code) && seen.add(next))
            next = broader.getOrDefault(next, "");
        return next.equals(code);
    }

    private static boolean differs(TaxonomyEntry entry, TaxonomyTables.Stored skill) {
        return !entry.label().equals(skill.label()) || !entry.language().equals(skill.language())
                || !entry.broader().equals(skill.broader()) || !Set.copyOf(entry.labels()).equals(skill.labels());
    }

    private void write(Collection<TaxonomyEntry> entries, Map<String, TaxonomyTables.Stored> stored) {
        var skills = new ArrayList<TaxonomyTables.Written>();
        var labels = new ArrayList<TaxonomyTables.WrittenLabel>();
        var ids = new ArrayList<UUID>();
        for (var entry : entries) {
            var known = stored.get(entry.code());
            var id = known == null ? UUID.randomUUID() : known.id();
            ids.add(id);
            skills.add(new TaxonomyTables.Written(id.toString(), entry.code(), entry.label(), entry.language(),
                    entry.broader()));
            entry.labels().forEach(label -> labels.add(new TaxonomyTables.WrittenLabel(id.toString(), label.label(),
                    label.folded(), label.language())));
        }
        tables.write(skills, labels);
        changes.note(Skills.KIND, ids);
        colleagues.changed(tables.whoClaims(ids).stream().map(ColleagueId::new).toList());
    }
}
