package org.cadre.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cadre.database.TestDatabase;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportReport;
import org.cadre.imports.Trial;
import org.cadre.outbox.TestOutbox;
import org.cadre.skills.TaxonomyLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The directory of a large company; its size by `-Dcadre.directory.rows=100000`, else skipped. */
class LargeDirectoryTest {
    private static final String HEADER = "employee number,name,mail,org unit,manager,site,country,time zone,language,"
            + "clearance,employment type,skills\n";
    private static final int ROWS = Integer.getInteger("cadre.directory.rows", 0);
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void loadSkills() {
        assumeTrue(ROWS > 0, "skipped: no -Dcadre.directory.rows=100000");
        new TestOutbox(database);
        database.run(() -> database.beans().get(TaxonomyLoader.class)
                .load("code,label\nk8s,Kubernetes\njava,Java\ngo,Go\n".getBytes(UTF_8)));
    }

    @Test
    void everybodyIsTakenInLittleMemory() {
        var staging = database.beans().get(DirectoryStaging.class);
        long memory = used();
        var trial = new Trial(database);
        assertThat(timed("dry run", () -> trial.take(staging, file(0), Wish.DRY_RUN)))
                .isEqualTo(new ImportReport(false, ROWS, ROWS, 0, 0, 0, List.of()));
        assertThat(timed("apply", () -> trial.apply(staging, ROWS, false)).added()).isEqualTo(ROWS);
        System.out.println("directory: " + ((used() - memory) >> 20) + " MB held afterwards");
        assertThat(timed("the same again", () -> new Trial(database).take(staging, file(0), new Wish(true, false))))
                .isEqualTo(new ImportReport(true, ROWS, 0, 0, ROWS, 0, List.of()));
        assertThat(timed("one in a hundred changed",
                () -> new Trial(database).take(staging, file(100), new Wish(true, false))).updated())
                .isEqualTo((ROWS + 99) / 100);
        assertThat(timed("all reasons for a refusal", () -> new Trial(database).take(staging,
                rows(i -> row(i / 2, 0, "nobody", "cobol:3")), Wish.DRY_RUN)).faults()).hasSize(30_000);
    }

    private static ImportReport timed(String what, java.util.function.Supplier<ImportReport> work) {
        long start = System.nanoTime();
        var report = work.get();
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("directory, %s: %,d rows in %.1f s, %,d a second%n", what, ROWS, took.toMillis() / 1000.0,
                ROWS * 1000L / Math.max(1, took.toMillis()));
        return report;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** @param changed every so many rows have another site; 0 for none */
    private static InputStream file(int changed) {
        return rows(i -> row(i, changed > 0 && i % changed == 0 ? 1 : 0, i == 0 ? "" : "n" + i / 10,
                "java:" + (i % 5 + 1) + "|k8s:2"));
    }

    /** Generated as it is read. */
    private static InputStream rows(java.util.function.IntFunction<String> row) {
        var parts = Stream.concat(Stream.of(HEADER), IntStream.range(0, ROWS).mapToObj(row)).iterator();
        return new SequenceInputStream(new java.util.Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(parts.next().getBytes(UTF_8));
            }
        });
    }

    private static String row(int i, int site, String manager, String skills) {
        return "n" + i + ",Person " + i + ",p" + i + "@example.org,IT/Platform," + manager + ",Hamburg " + site
                + ",DE,Europe/Berlin,en,INTERNAL,EMPLOYEE," + skills + "\n";
    }
}
