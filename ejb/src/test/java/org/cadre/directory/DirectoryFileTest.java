package org.cadre.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import org.cadre.csv.RowFault;
import org.cadre.governance.Classification;
import org.cadre.people.DirectoryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryFileTest {
    private static final String HEADER = "employee number,name,mail,org unit,manager,site,country,time zone,language,"
            + "clearance,employment type,skills\n";
    private static final String[] GOOD = {"7", "Ada Lovelace", "ada@example.org", "IT/Platform", "", "Berlin", "DE",
            "Europe/Berlin", "de", "INTERNAL", "EMPLOYEE", "Kubernetes:4|Java:3"};

    @Test
    void aGoodRowIsReadWhole() {
        var file = read(HEADER + "7,Ada Lovelace,Ada@Example.org,IT/Platform,,Berlin,de,Europe/Berlin,de-DE,internal,"
                + "contractor,Kubernetes:4 | Java:3\n");
        assertThat(file.faults()).isEmpty();
        assertThat(file.lines().get("7")).isEqualTo(new DirectoryLine(2,
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
        assertThat(read(HEADER + String.join(",", fields) + "\n").faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.reason().key()).isEqualTo(reason);
        });
    }

    @Test
    void anOversizeValueAndAControlCharacterAreFaults() {
        var fields = GOOD.clone();
        fields[1] = "x".repeat(201);
        fields[5] = "Ber\u0000lin";
        assertThat(read(HEADER + String.join(",", fields) + "\n").faults())
                .extracting(RowFault::column, fault -> fault.reason().key())
                .containsExactlyInAnyOrder(tuple("name", "import.too-long"),
                        tuple("site", "import.control-character"));
    }

    @Test
    void everyBadRowIsListed() {
        var file = read(HEADER + row("1", "a@example.org", "2") + row("2", "B@example.org", "3")
                + row("3", "c@example.org", "1") + row("4", "b@example.org", "") + row("4", "d@example.org", "1")
                + "5,too,short\n" + row("6", "f@example.org", "6"));
        assertThat(file.faults()).extracting(RowFault::line, RowFault::column, fault -> fault.reason().key())
                .containsExactly(tuple(2L, "manager", "import.manager-circle"),
                        tuple(3L, "manager", "import.manager-circle"), tuple(4L, "manager", "import.manager-circle"),
                        tuple(5L, "mail", "import.twice"), tuple(6L, "employee number", "import.twice"),
                        tuple(7L, "", "import.wrong-width"), tuple(8L, "manager", "import.manager-circle"));
        assertThat(file.rows()).isEqualTo(7);
    }

    @Test
    void whoReportsToACircleIsNotInIt() {
        var file = read(HEADER + row("1", "a@example.org", "2") + row("2", "b@example.org", "1")
                + row("3", "c@example.org", "1"));
        assertThat(file.faults()).extracting(RowFault::line).containsExactly(2L, 3L);
    }

    private static String row(String number, String mail, String manager) {
        return number + ",Somebody," + mail + ",IT," + manager + ",Berlin,DE,Europe/Berlin,de,INTERNAL,EMPLOYEE,\n";
    }

    private static DirectoryFile read(String text) {
        return DirectoryFile.read(text.getBytes(UTF_8));
    }
}
