package org.cadre.skills;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.database.TestDatabase;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportReport;
import org.cadre.imports.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reads what ESCO and O*NET publish, from the folder given by `-Dcadre.taxonomies=DIR`. */
class RealTaxonomiesTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void escoIsImportedAsItStands() throws IOException {
        byte[] file = Files.readAllBytes(given("esco_skills_en_moff.csv"));
        var report = imported(file);
        assertThat(report.faults()).isEmpty();
        assertThat(report.added()).isEqualTo(report.rows()).isGreaterThan(4000);
        assertThat(imported(file).unchanged()).isEqualTo(report.rows());
        database.run(() -> {
            var skills = database.beans().get(Skills.class);
            assertThat(skills.meant("CARRY OUT toxicological studies")).singleElement().satisfies(
                    id -> assertThat(skills.get(id).label()).isEqualTo("perform toxicological studies"));
            assertThat(skills.suggest("develop energy sav", 5)).extracting(Suggestion::label)
                    .contains("develop energy saving concepts");
        });
    }

    /** O*NET's technologies: each commodity is a skill, each example of it a narrower one. */
    @Test
    void theTechnologiesOfOnetBecomeTwoLevels() throws IOException {
        Set<String> rows = new LinkedHashSet<>();
        for (String line : Files.readAllLines(given("onet_Technology_Skills.txt")).subList(1, 20_000)) {
            String[] cells = line.split("\t");
            rows.add(row(cells[2], cells[3], ""));
            rows.add(row(cells[2] + "/" + cells[1], cells[1], cells[2]));
        }
        var report = imported(("code,label,broader code\n" + rows.stream().collect(Collectors.joining("\n")))
                .getBytes(UTF_8));
        assertThat(report.faults()).isEmpty();
        assertThat(report.added()).isEqualTo(rows.size());
        database.run(() -> {
            var skills = database.beans().get(Skills.class);
            var acrobat = skills.meant("adobe acrobat").iterator().next();
            assertThat(skills.broader(acrobat)).extracting(Skill::label)
                    .containsExactly("Document management software");
        });
    }

    private ImportReport imported(byte[] file) {
        long start = System.nanoTime();
        var report = new Trial(database).take(database.beans().get(TaxonomyStaging.class),
                new ByteArrayInputStream(file), new Wish(true, false));
        System.out.println(report.rows() + " skills imported in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        return report;
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(","));
    }

    private static Path given(String name) {
        String folder = System.getProperty("cadre.taxonomies", "");
        var file = Path.of(folder, name);
        assumeTrue(!folder.isEmpty() && Files.exists(file),
                "skipped: no " + name + " in the folder of -Dcadre.taxonomies=DIR");
        return file;
    }
}
