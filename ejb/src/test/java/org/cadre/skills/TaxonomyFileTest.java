package org.cadre.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;

import org.cadre.database.TestDatabase;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportProblem;
import org.cadre.imports.ImportReport;
import org.cadre.imports.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaxonomyFileTest {
    private static final String HEADER = "code,label,language,alternative labels,broader code\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void labelsOfSeveralLanguagesMeetInOneSkill() {
        apply(HEADER + "pm,project management,en,PM|managing projects|pm,\npm,Projektmanagement,de,,\n");
        database.run(() -> {
            var skills = database.beans().get(Skills.class);
            var id = skills.meant("pm").iterator().next();
            assertThat(skills.get(id).label()).isEqualTo("project management");
            assertThat(skills.labels(List.of(id)).get(id)).containsExactly("project management", "PM",
                    "Projektmanagement", "managing projects");
        });
    }

    @Test
    void everyBadRowIsListedWithItsColumn() {
        var file = read(HEADER + ",nameless,en,,\na,,en,,\nb,B,xx,,\nc,C,en,?!,\nd,D,en,,d\ne,E,en,,\ne,E,en,,\nf,"
                + "x".repeat(201) + ",en,,\n");
        assertThat(file.faults())
                .extracting(ImportProblem::line, fault -> fault.column().orElse(""), fault -> fault.reason().key())
                .containsExactly(tuple(2L, "code", "import.empty"), tuple(3L, "label", "import.empty"),
                        tuple(4L, "language", "import.language"), tuple(5L, "alternative labels", "import.no-letter"),
                        tuple(6L, "broader code", "import.broader-itself"), tuple(8L, "code", "import.twice"),
                        tuple(9L, "label", "import.too-long"));
        assertThat(file.rows()).isEqualTo(8);
    }

    @Test
    void unknownAndCircularBroaderSkillsAreFaults() {
        assertThat(read(HEADER + "a,A,en,,b\nb,B,en,,a\nc,C,en,,nowhere\nd,D,en,,a\n").faults())
                .extracting(ImportProblem::line, fault -> fault.reason().key()).containsExactly(
                        tuple(2L, "import.circle"), tuple(3L, "import.circle"), tuple(4L, "import.unknown-code"));
    }

    @Test
    void aCircleMayCloseOverWhatIsStored() {
        apply(HEADER + "a,A,en,,\nb,B,en,,a\nc,C,en,,b\n");
        assertThat(read(HEADER + "a,A,en,,c\nd,D,en,,c\n").faults())
                .extracting(ImportProblem::line, fault -> fault.reason().key())
                .containsExactly(tuple(2L, "import.circle"));
    }

    @Test
    void theFileOfEscoIsReadAsItStands() {
        apply("conceptUri,reuseLevel,preferredLabel,altLabels\n"
                + "http://example.org/s1,cross-sector,use containers,\"run containers\nuse containers\"\n");
        database.run(() -> {
            var skills = database.beans().get(Skills.class);
            var id = skills.meant("http://example.org/s1").iterator().next();
            assertThat(skills.labels(List.of(id)).get(id)).containsExactly("use containers", "run containers");
        });
    }

    private void apply(String text) {
        assertThat(new Trial(database).take(database.beans().get(TaxonomyStaging.class), text, new Wish(true, false))
                .faults()).isEmpty();
    }

    private ImportReport read(String text) {
        return new Trial(database).take(database.beans().get(TaxonomyStaging.class), text, Wish.DRY_RUN);
    }
}
