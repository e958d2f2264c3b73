package org.cadre.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.NotAllowedNow;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportNotFound;
import org.cadre.imports.ImportProblem;
import org.cadre.matching.TestCompany;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProblemDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final ExportBook book = new ExportBook(database);
    private final TestCompany company = new TestCompany(database);
    private final ImportId people = new ImportId(UUID.randomUUID());
    private final ImportId skills = new ImportId(UUID.randomUUID());
    private Reader admin;
    private Reader governing;

    @SuppressWarnings("NullAway.Init")
    ProblemDeskTest() {}

    @BeforeEach
    void twoImportsFailed() {
        admin = person("Ann", Role.ADMIN);
        governing = person("Gus", Role.ADMIN, Role.GOVERNANCE);
        failed(people, "directory", "ada@example.org");
        failed(skills, "skills", "Kubernetes");
    }

    @Test
    void whatNamesPeopleLeavesByTheRulesAndThatIsKept() {
        assertThat(export(governing, people)).extracting(ImportProblem::value)
                .containsExactly(java.util.Optional.of("ada@example.org"));
        book.refuses("personal-exports-by-governance", () -> desk().export(admin, people));
        book.limit("retention_days", -1);
        book.refuses("kept-no-longer-than-retention", () -> desk().export(governing, people));
        assertThat(book.outcomes(people.value())).containsExactly("ALLOWED", "REFUSED", "REFUSED");
    }

    @Test
    void whatNamesSkillsOrNothingIsNobodysPersonalData() {
        assertThat(export(admin, skills)).hasSize(1);
        company.behindOurBack("delete from import_problem where job_id = '" + people + "'");
        assertThat(export(admin, people)).isEmpty();
        assertThat(book.outcomes(skills.value())).containsExactly("ALLOWED");
    }

    @Test
    void itIsAdministratorsWhoTakeItOut() {
        assertThatThrownBy(() -> export(person("Eve", Role.GOVERNANCE), people)).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> export(admin, new ImportId(UUID.randomUUID()))).isInstanceOf(ImportNotFound.class);
        assertThat(book.outcomes(people.value())).isEmpty();
    }

    private List<ImportProblem> export(Reader reader, ImportId id) {
        return database.call(() -> desk().export(reader, id));
    }

    private void failed(ImportId id, String kind, String value) {
        company.behindOurBack("insert into import_job (id, kind, source, state, started_at) values ('" + id + "', '"
                + kind + "', 'x', 'FAILED', now())");
        company.behindOurBack("insert into import_problem values ('" + id + "', 1, 1, 'mail', '" + value
                + "', 'import.mail', '[]')");
    }

    private Reader person(String name, Role... roles) {
        var one = company.reader(company.colleague(name, Classification.INTERNAL));
        var all = new HashSet<>(Set.of(roles));
        all.add(Role.EMPLOYEE);
        return new Reader(one.id(), one.clearance(), Set.of(), all, one.language(), one.zone());
    }

    private ProblemDesk desk() {
        return database.beans().get(ProblemDesk.class);
    }
}
