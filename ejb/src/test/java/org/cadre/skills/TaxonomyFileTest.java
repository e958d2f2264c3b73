package org.cadre.skills;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Map;

import org.cadre.csv.RowFault;
import org.junit.jupiter.api.Test;

class TaxonomyFileTest {
    private static final String HEADER = "code,label,language,alternative labels,broader code\n";

    @Test
    void labelsOfSeveralLanguagesMeetInOneSkill() {
        var file = read(HEADER + "pm,project management,en,PM|managing projects,\npm,Projektmanagement,de,,\n");
        assertThat(file.faults()).isEmpty();
        assertThat(file.entries().values()).singleElement().satisfies(entry -> {
            assertThat(entry.label()).isEqualTo("project management");
            assertThat(entry.labels()).extracting(TaxonomyEntry.Label::label, TaxonomyEntry.Label::language)
                    .containsExactly(tuple("project management", "en"), tuple("PM", "en"),
                            tuple("managing projects", "en"), tuple("Projektmanagement", "de"));
        });
    }

    @Test
    void everyBadRowIsListedWithItsColumn() {
        var file = read(HEADER + ",nameless,en,,\na,,en,,\nb,B,xx,,\nc,C,en,?!,\nd,D,en,,d\ne,E,en,,\ne,E,en,,\nf,"
                + "x".repeat(201) + ",en,,\n");
        assertThat(file.faults()).extracting(RowFault::line, RowFault::column, fault -> fault.reason().key())
                .containsExactly(tuple(2L, "code", "import.empty"), tuple(3L, "label", "import.empty"),
                        tuple(4L, "language", "import.language"), tuple(5L, "alternative labels", "import.no-letter"),
                        tuple(6L, "broader code", "import.broader-itself"), tuple(8L, "code", "import.twice"),
                        tuple(9L, "label", "import.too-long"));
        assertThat(file.rows()).isEqualTo(8);
    }

    @Test
    void unknownAndCircularBroaderSkillsAreFaults() {
        var file = read(HEADER + "a,A,en,,b\nb,B,en,,a\nc,C,en,,nowhere\nd,D,en,,a\n");
        assertThat(TaxonomyImport.chainFaults(file.entries(), Map.of()))
                .extracting(RowFault::line, fault -> fault.reason().key()).containsExactly(
                        tuple(2L, "import.circle"), tuple(3L, "import.circle"), tuple(4L, "import.unknown-code"));
    }

    @Test
    void theFileOfEscoIsReadAsItStands() {
        var file = read("conceptUri,reuseLevel,preferredLabel,altLabels\n"
                + "http://example.org/s1,cross-sector,use containers,\"run containers\nuse containers\"\n");
        assertThat(file.faults()).isEmpty();
        assertThat(file.entries().get("http://example.org/s1")).isNotNull().satisfies(
                entry -> assertThat(entry.labels()).extracting(TaxonomyEntry.Label::label)
                        .containsExactly("use containers", "run containers"));
    }

    private static TaxonomyFile read(String text) {
        return TaxonomyFile.read(text.getBytes(UTF_8));
    }
}
