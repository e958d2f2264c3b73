package org.cadre.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cadre.database.TestDatabase;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportJob;
import org.cadre.imports.ImportJobs;
import org.cadre.imports.ImportState;
import org.cadre.imports.KilledServer;
import org.cadre.imports.KilledServer.Moment;
import org.cadre.imports.Trial;
import org.cadre.outbox.TestOutbox;
import org.cadre.skills.TaxonomyLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server is killed while it takes a directory over: the company is as it was or wholly new, and the job says which. */
class KilledImportTest {
    private static final int ROWS = 3000;
    private static final String HEADER = "employee number,name,mail,org unit,manager,site,country,time zone,language,"
            + "clearance,employment type,skills\n";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void aCompany() {
        new TestOutbox(database);
        database.run(
                () -> database.beans().get(TaxonomyLoader.class).load("code,label\nk8s,Kubernetes\n".getBytes(UTF_8)));
        assertThat(TestDirectory.apply(database, file(0, ROWS, "Hamburg")).added()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @EnumSource(value = Moment.class, names = "COMMITTED", mode = EnumSource.Mode.EXCLUDE)
    void killedBeforeTheCommitNothingHasChangedAndTheFileCanBeSentAgain(Moment moment) {
        var before = company();
        long told = changes();
        ImportId id;
        try (var server = new KilledServer(database, moment)) {
            id = server.dieOf(beside -> beside.beans().get(DirectoryStaging.class),
                    new ByteArrayInputStream(file(1000, ROWS, "Bremen")));
            assertThat(company()).isEqualTo(before);
            assertThat(changes()).as("nothing is told").isEqualTo(told);
            server.startAnother();
        }
        assertThat(job(id)).returns(ImportState.INTERRUPTED, ImportJob::state).returns(false, ImportJob::staged)
                .returns(false, ImportJob::applicable);
        assertThat(staged()).as("the stage is cleared away").isZero();
        assertThat(new Trial(database).take(database.beans().get(DirectoryStaging.class),
                new ByteArrayInputStream(file(1000, ROWS, "Bremen")), new Wish(true, true)))
                .satisfies(report -> {
                    assertThat(report.applied()).isTrue();
                    assertThat(report.added()).isEqualTo(1000);
                    assertThat(report.left()).isEqualTo(1000);
                });
        assertThat(company()).isEqualTo(wholeNew());
    }

    @Test
    void killedAfterTheCommitEverythingIsNewAndTheJobSaysSo() {
        ImportId id;
        try (var server = new KilledServer(database, Moment.COMMITTED)) {
            id = server.dieOf(beside -> beside.beans().get(DirectoryStaging.class),
                    new ByteArrayInputStream(file(1000, ROWS, "Bremen")));
            assertThat(company()).isEqualTo(wholeNew());
            assertThat(job(id).state()).isEqualTo(ImportState.DONE);
            server.startAnother();
        }
        assertThat(job(id)).returns(ImportState.DONE, ImportJob::state).returns(false, ImportJob::staged);
        assertThat(staged()).isZero();
    }

    @Test
    void whatWasCheckedOutlivesAKilledServerAndIsAppliedByTheNext() {
        var trial = new Trial(database);
        var staging = database.beans().get(DirectoryStaging.class);
        assertThat(trial.take(staging, new ByteArrayInputStream(file(1000, ROWS, "Bremen")), Wish.DRY_RUN).applied())
                .isFalse();
        try (var server = new KilledServer(database, Moment.APPLYING)) {
            server.startAnother();
        }
        assertThat(trial.apply(staging, ROWS, true).applied()).isTrue();
        assertThat(company()).isEqualTo(wholeNew());
    }

    /** Of everybody: number, site, whether here, and level. */
    private List<String> company() {
        return database.call(() -> {
            List<?> found = database.entities().createNativeQuery("""
                    select concat_ws(' ', c.number, c.site, c.left_at is null,
                      (select string_agg(cast(s.level as text), ',') from claimed_skill s where s.colleague_id = c.id))
                    from colleague c order by c.number""").getResultList();
            return found.stream().map(String.class::cast).toList();
        });
    }

    /** The first thousand left as they were, a thousand came, and all who are in the file moved. */
    private static List<String> wholeNew() {
        return IntStream.range(0, ROWS + 1000)
                .mapToObj(i -> "n%05d ".formatted(i) + (i < 1000 ? "Hamburg f" : "Bremen t") + " " + (i % 5 + 1))
                .toList();
    }

    private long changes() {
        return count("change_log");
    }

    private long staged() {
        return count("import_stage") + count("directory_row") + count("directory_change");
    }

    private long count(String table) {
        return database.call(() -> ((Number) database.entities().createNativeQuery("select count(*) from " + table)
                .getSingleResult()).longValue());
    }

    private ImportJob job(ImportId id) {
        return database.call(() -> database.beans().get(ImportJobs.class).get(id));
    }

    private static byte[] file(int from, int rows, String site) {
        return IntStream.range(from, from + rows)
                .mapToObj(
                        i -> "n%05d,Person %d,p%d@example.org,IT/Platform,,%s,DE,Europe/Berlin,en,INTERNAL,EMPLOYEE,k8s:%d\n"
                                .formatted(i, i, i, site, i % 5 + 1))
                .collect(Collectors.joining("", HEADER, "")).getBytes(UTF_8);
    }
}
