package org.cadre.exports;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskRefused;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportJobs;
import org.cadre.imports.ImportProblem;
import org.cadre.office.Office;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.skills.TaxonomyDesk;

/** Hands out what was wrong in a file that was imported, by the rules of exporting: it quotes the file's rows. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class ProblemDesk {
    public static final String KIND = "IMPORT_PROBLEMS";

    @Inject
    private ImportJobs jobs;
    @Inject
    private ExportRules rules;

    protected ProblemDesk() {}

    /**
     * All that are kept, by line.
     *
     * @throws org.cadre.asks.NotAllowedNow to everybody but ADMIN
     * @throws org.cadre.imports.ImportNotFound where there is no such import
     * @throws AskRefused where a rule does not let them be taken out
     */
    public List<ImportProblem> export(Reader reader, ImportId id) {
        Office.require(reader, Role.ADMIN);
        var job = jobs.get(id);
        var problems = jobs.problems(id, 0, ImportJobs.MOST_PROBLEMS);
        boolean people = !job.kind().equals(TaxonomyDesk.KIND);
        rules.check(reader, id.value(), new Export(KIND, problems.size(), people && !problems.isEmpty(), false,
                Set.of(), Optional.of(job.startedAt())));
        return problems;
    }
}
