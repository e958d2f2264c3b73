package org.cadre.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.cadre.database.TestDatabase;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportReport;
import org.cadre.imports.Trial;
import org.cadre.outbox.ChangeLog;
import org.cadre.people.Company;
import org.cadre.people.Cursor;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaxonomyImportTest {
    private static final String HEADER = "code,label,language,alternative labels,broader code\n";
    private static final String SMALL = HEADER + "it,Information technology,en,IT|EDV,\n"
            + "containers,Containers,en,,it\nk8s,Kubernetes,en,K8s|kube,containers\n";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Reader admin;

    @BeforeEach
    void hire() {
        admin = new Company(database).hire("Ada Admin");
    }

    @Test
    void anAbbreviationFindsTheSkill() {
        assertThat(apply(SMALL)).isEqualTo(new ImportReport(true, 3, 3, 0, 0, 0, List.of()));
        var found = database.call(() -> {
            var kubernetes = skills().get(skills().meant("k8S").iterator().next());
            assertThat(skills().broader(kubernetes.id())).extracting(Skill::label)
                    .containsExactly("Containers", "Information technology");
            assertThat(skills().narrower(skills().meant("containers").iterator().next())).extracting(Skill::label)
                    .containsExactly("Kubernetes");
            assertThat(skills().labels(List.of(kubernetes.id())).get(kubernetes.id()))
                    .containsExactly("Kubernetes", "K8s", "kube");
            return kubernetes.label();
        });
        assertThat(found).isEqualTo("Kubernetes");
    }

    @Test
    void aDryRunChangesNothing() {
        var report = new Trial(database).take(staging(), SMALL, Wish.DRY_RUN);
        assertThat(report).isEqualTo(new ImportReport(false, 3, 3, 0, 0, 0, List.of()));
        assertThat(database.<Boolean>call(skills()::empty)).isTrue();
    }

    @Test
    void oneBadRowKeepsAllOut() {
        var report = apply(SMALL + "bad,,en,,\n");
        assertThat(report.applied()).isFalse();
        assertThat(report.faults()).singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(5));
        assertThat(database.<Boolean>call(skills()::empty)).isTrue();
    }

    @Test
    void aSecondImportUpdatesAndTellsTheIndex() {
        apply(SMALL);
        var before = database.call(() -> changes().after(ChangeLog.Position.START, 100)).getLast().position();
        var report = apply(HEADER + "it,Information technology,en,EDV|IT,\nk8s,Kubernetes,en,kube,it\n"
                + "helm,Helm,en,,k8s\n");
        assertThat(report).isEqualTo(new ImportReport(true, 3, 1, 1, 1, 0, List.of()));
        assertThat(database.call(() -> changes().after(before, 100))).hasSize(2)
                .allMatch(change -> change.kind().equals(Skills.KIND));
        database.run(() -> {
            assertThat(skills().meant("k8s")).as("the code is a name too").hasSize(1);
            assertThat(skills().meant("K8s")).isEmpty();
            assertThat(skills().meant("Containers")).as("what the file lacks stays").hasSize(1);
        });
    }

    @Test
    void aPreferredLabelWinsOverAnotherSkillsAlternative() {
        apply(HEADER + "go,Go,en,golang,\ngame,Board games,en,Go,\nx,Ex,en,same,\ny,Why,en,same,\n");
        database.run(() -> {
            assertThat(skills().meant("GO")).singleElement()
                    .satisfies(id -> assertThat(skills().get(id).code()).isEqualTo("go"));
            assertThat(skills().meant("same")).as("ambiguous").hasSize(2);
        });
    }

    @Test
    void suggestionsBeginWithWhatWasTyped() {
        apply(HEADER + "a,Prüfung,de,Test,\nb,Pruefungsplanung,de,,\nc,Other,en,pro%,\n");
        database.run(() -> {
            assertThat(skills().suggest("pruf", 10)).extracting(Suggestion::label)
                    .containsExactly("Prüfung", "Pruefungsplanung");
            assertThat(skills().suggest("tes", 10)).extracting(Suggestion::label, Suggestion::matched)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("Prüfung", "Test"));
            assertThat(skills().suggest("%", 10)).isEmpty();
        });
    }

    @Test
    void theListGoesOnWhereThePageBeforeEnded() {
        apply(HEADER + "a,Alpha,en,,\nb,Beta,en,,a\nc,Gamma,en,,\n");
        var desk = database.beans().get(SkillDesk.class);
        database.run(() -> {
            var first = desk.list(admin, "", Cursor.of("", 2));
            assertThat(first.items()).extracting(item -> item.skill().label()).containsExactly("Alpha", "Beta");
            var second = desk.list(admin, "", Cursor.of(first.next().orElseThrow(), 2));
            assertThat(second.items()).extracting(item -> item.skill().label()).containsExactly("Gamma");
            assertThat(second.next()).isEqualTo(Optional.empty());
        });
    }

    private ImportReport apply(String file) {
        return new Trial(database).take(staging(), file, new Wish(true, false));
    }

    private TaxonomyStaging staging() {
        return database.beans().get(TaxonomyStaging.class);
    }

    private Skills skills() {
        return database.beans().get(Skills.class);
    }

    private ChangeLog changes() {
        return database.beans().get(ChangeLog.class);
    }
}
