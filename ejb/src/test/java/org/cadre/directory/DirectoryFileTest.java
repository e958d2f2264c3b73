package org.cadre.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.cadre.csv.CsvFile;
import org.cadre.csv.Row;
import org.cadre.csv.RowFault;
import org.cadre.csv.Rows;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportProblem;
import org.cadre.imports.ImportReport;
import org.cadre.imports.Trial;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.DirectoryEntry;
import org.cadre.skills.TaxonomyLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryFileTest {
    private static final String HEADER = "employee number,name,mail,org unit,manager,site,country,time zone,language,"
            + "clearance,employment type,skills\n";
    private static final String[] GOOD = {"7", "Ada Lovelace", "ada@example.org", "IT/Platform", "", "Berlin", "DE",
            "Europe/Berlin", "de", "INTERNAL", "EMPLOYEE", "Kubernetes:4|Java:3"};

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void loadSkills() {
        database.run(() -> database.beans().get(TaxonomyLoader.class)
                .load("code,label\nk8s,Kubernetes\njava,Java\n".getBytes(UTF_8)));
    }

    @Test
    void aGoodRowIsReadWhole() {
        var faults = new ArrayList<RowFault>();
        var lines = new ArrayList<DirectoryLine>();
        read("7,Ada Lovelace,Ada@Example.org,IT/Platform,,Berlin,de,Europe/Berlin,de-DE,internal,contractor,"
                + "Kubernetes:4 | Java:3\n", lines, faults);
        assertThat(faults).isEmpty();
        assertThat(lines).containsExactly(new DirectoryLine(2, true,
                new DirectoryEntry("7", "Ada Lovelace", "ada@example.org", "IT/Platform", "Berlin", "DE",
                        ZoneId.of("Europe/Berlin"), Locale.GERMANY, Classification.INTERNAL, "CONTRACTOR"),
                "", Map.of("Kubernetes", 4, "Java", 3)));
    }

    @ParameterizedTest
    @CsvSource({"0, '', employee number, import.empty", "1, '', name, import.empty",
            "2, ada.example.org, mail, import.mail", "2, ada@, mail, import.mail",
            "2, ada@localhost, mail, import.mail", "2, a<b>@example.org, mail, import.mail",
            "3, '', org unit, import.empty", "4, 99, manager, import.unknown-manager", "5, '', site, import.empty",
            "6, Germany, country, import.country", "6, XX, country, import.country",
            "7, Berlin, time zone, import.zone", "7, '', time zone, import.empty",
            "8, klingon, language, import.language", "8, xx, language, import.language",
            "9, SECRET, clearance, import.clearance", "10, INTERN, employment type, import.employment",
            "11, Java, skills, import.skill", "11, Java:6, skills, import.skill", "11, Java:0, skills, import.skill",
            "11, :3, skills, import.skill", "11, Java:3||Go:2, skills, import.skill",
            "11, Java:3|Java:4, skills, import.skill-twice"})
    void aBadValueIsNamed(int field, String value, String column, String reason) {
        var fields = GOOD.clone();
        fields[field] = value;
        assertThat(checked(String.join(",", fields) + "\n").faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).contains(column);
            assertThat(fault.reason().key()).isEqualTo(reason);
        });
    }

    @Test
    void anOversizeValueAndAControlCharacterAreFaults() {
        var fields = GOOD.clone();
        fields[1] = "x".repeat(201);
        fields[5] = "Ber\u0000lin";
        assertThat(checked(String.join(",", fields) + "\n").faults())
                .extracting(fault -> fault.column().orElse(""), fault -> fault.reason().key())
                .containsExactlyInAnyOrder(tuple("name", "import.too-long"),
                        tuple("site", "import.control-character"));
    }

    @Test
    void everyBadRowIsListed() {
        var file = checked(row("1", "a@example.org", "2") + row("2", "B@example.org", "3")
                + row("3", "c@example.org", "1") + row("4", "b@example.org", "") + row("4", "d@example.org", "1")
                + "5,too,short\n" + row("6", "f@example.org", "6"));
        assertThat(file.faults())
                .extracting(ImportProblem::line, fault -> fault.column().orElse(""), fault -> fault.reason().key())
                .containsExactly(tuple(2L, "manager", "import.manager-circle"),
                        tuple(3L, "manager", "import.manager-circle"), tuple(4L, "manager", "import.manager-circle"),
                        tuple(5L, "mail", "import.twice"), tuple(6L, "employee number", "import.twice"),
                        tuple(7L, "", "import.wrong-width"), tuple(8L, "manager", "import.manager-circle"));
        assertThat(file.rows()).isEqualTo(7);
    }

    @Test
    void whoReportsToACircleIsNotInIt() {
        var file = checked(row("1", "a@example.org", "2") + row("2", "b@example.org", "1")
                + row("3", "c@example.org", "1"));
        assertThat(file.faults()).extracting(ImportProblem::line).containsExactly(2L, 3L);
    }

    private static String row(String number, String mail, String manager) {
        return number + ",Somebody," + mail + ",IT," + manager + ",Berlin,DE,Europe/Berlin,de,INTERNAL,EMPLOYEE,\n";
    }

    private ImportReport checked(String rows) {
        new TestOutbox(database);
        return new Trial(database).take(database.beans().get(DirectoryStaging.class), HEADER + rows, Wish.DRY_RUN);
    }

    private static void read(String rows, List<DirectoryLine> lines, List<RowFault> faults) {
        try {
            new CsvFile(DirectoryStaging.COLUMNS).read(new ByteArrayInputStream((HEADER + rows).getBytes(UTF_8)),
                    new Rows() {
                        @Override
                        public void columns(Set<String> columns) {
                            assertThat(columns).contains("skills");
                        }

                        @Override
                        public void row(Row row) {
                            lines.add(new RowReader(row, faults::add).read());
                        }

                        @Override
                        public void fault(RowFault fault) {
                            faults.add(fault);
                        }

                        @Override
                        public void unreadable(RowFault fault) {
                            faults.add(fault);
                        }
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
