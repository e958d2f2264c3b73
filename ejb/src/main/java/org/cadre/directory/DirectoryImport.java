package org.cadre.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.csv.ImportReport;
import org.cadre.csv.RowFault;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.skills.Skills;

/**
 * Takes the company's directory over from a file: all of it or nothing. Who is not in the file any more is marked as left;
 * away times, availability, opt-outs and what a colleague said of own skills, language and zone stay.
 */
@ApplicationScoped
@Transactional
public class DirectoryImport {
    @Inject
    private DirectoryTables tables;
    @Inject
    private Skills skills;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Clock clock;

    protected DirectoryImport() {}

    /**
     * What {@link #apply} would do, and every fault of the file.
     *
     * @param confirmLeavers whether more than half of the company may leave by this file; a fault where not
     */
    public ImportReport check(Reader admin, byte[] file, boolean confirmLeavers) {
        return run(file, confirmLeavers, false);
    }

    /** Changes nothing where the report has faults. */
    public ImportReport apply(Reader admin, byte[] file, boolean confirmLeavers) {
        return run(file, confirmLeavers, true);
    }

    private ImportReport run(byte[] bytes, boolean confirmLeavers, boolean apply) {
        tables.lock();
        var file = DirectoryFile.read(bytes);
        var faults = new ArrayList<>(file.faults());
        var levels = levels(file, faults);
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingLong(RowFault::line));
            return ImportReport.refused(file.rows(), faults);
        }
        var plan = new DirectoryPlan(file.lines(), tables.byNumber(),
                file.hasSkills() ? Optional.of(levels) : Optional.empty());
        var report = new ImportReport(apply, file.rows(), plan.added().size(),
                plan.changed().size() - plan.added().size(), file.lines().size() - plan.changed().size(),
                plan.leavers().size(), List.of());
        if (plan.mostLeave() && !confirmLeavers)
            return new ImportReport(false, report.rows(), report.added(), report.updated(), report.unchanged(),
                    report.left(), List.of(new RowFault(0, "", plan.leavers().size() + " / " + plan.active(),
                            Message.of("import.too-many-leavers", plan.leavers().size(), plan.active()))));
        if (apply)
            write(plan);
        return report;
    }

    private void write(DirectoryPlan plan) {
        tables.write(plan, clock.instant());
        Set<UUID> changed = new HashSet<>(plan.changed());
        changed.addAll(plan.leavers());
        colleagues.changed(changed.stream().map(ColleagueId::new).toList());
    }

    /** The file's levels by employee number and skill; notes the names that are none or more than one skill. */
    private Map<String, Map<UUID, Integer>> levels(DirectoryFile file, List<RowFault> faults) {
        Set<String> names = new HashSet<>();
        file.lines().values().forEach(line -> names.addAll(line.skills().keySet()));
        var meant = names.isEmpty() ? Map.<String, Set<SkillId>>of() : skills.meant(names);
        Map<String, Map<UUID, Integer>> levels = new HashMap<>();
        for (var line : file.lines().values()) {
            Map<UUID, Integer> own = new HashMap<>();
            line.skills().forEach((name, level) -> {
                var found = meant.getOrDefault(name, Set.of());
                if (found.size() != 1)
                    faults.add(new RowFault(line.line(), "skills", name,
                            Message.of(found.isEmpty() ? "import.unknown-skill" : "import.ambiguous-skill")));
                else if (own.put(found.iterator().next().value(), level) != null)
                    faults.add(new RowFault(line.line(), "skills", name, Message.of("import.skill-twice")));
            });
            levels.put(line.number(), own);
        }
        return levels;
    }
}
