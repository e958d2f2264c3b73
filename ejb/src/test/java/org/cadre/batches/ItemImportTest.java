package org.cadre.batches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cadre.database.TestDatabase;
import org.cadre.forms.TestForms;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportJob;
import org.cadre.imports.ImportJobs;
import org.cadre.imports.ImportNotFound;
import org.cadre.imports.ImportProblem;
import org.cadre.imports.ImportReport;
import org.cadre.imports.ImportState;
import org.cadre.imports.KilledServer;
import org.cadre.imports.KilledServer.Moment;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemImportTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private Reader requester;
    private TestBatch batch;

    @SuppressWarnings("NullAway.Init")
    ItemImportTest() {}

    @BeforeEach
    void aDraft() {
        new TestOutbox(database);
        TestBatch.withoutThreads(database);
        requester = company.reader(company.colleague("Rosa", Classification.CONFIDENTIAL));
        batch = TestBatch.drafted(database, requester, TestForms.YES_OR_NO);
    }

    @Test
    void everyRowBecomesAnItemInTheFilesOrder() {
        assertThat(batch.take("text;ID;gold;why\nOne;a;;x\n\"Two\nlines\";b;no;\nThree;;yes;y\n"))
                .isEqualTo(new ImportReport(true, 3, 3, 0, 0, 0, List.of()));
        assertThat(batch.items()).extracting(Item::seq).containsExactly(1, 2, 3);
        assertThat(batch.items()).extracting(Item::reference).containsExactly("a", "b", "");
        assertThat(batch.items().get(1).data()).isEqualTo(Map.of("text", "Two\nlines", "id", "b", "why", ""));
        assertThat(batch.items()).extracting(item -> item.gold().map(Object::toString)).containsExactly(
                Optional.empty(), Optional.of("{\"right\":\"no\"}"), Optional.of("{\"right\":\"yes\"}"));
        assertThat(batch.batch()).returns(3, Batch::items).returns(2, Batch::goldItems);
        assertThat(columns()).containsExactly("text", "id", "why");
    }

    @Test
    void linesOfJsonAreTakenToo() {
        var every = TestBatch.drafted(database, requester, TestForms.EVERY_TYPE);
        assertThat(every.take("""
                {"id": 7, "title": "T", "text": "Ada met Bob.", "photo": null, "gold": {"kind": "bug", "mood": 1}}

                {"title": "U", "text": "x", "extra": [1, 2], "gold.kind": "wish", "gold.parts": ["ui", "api"]}
                """).applied()).isTrue();
        assertThat(every.items()).extracting(item -> item.gold().map(Object::toString).orElse("")).containsExactly(
                "{\"kind\":\"bug\",\"mood\":1}", "{\"kind\":\"wish\",\"parts\":[\"ui\",\"api\"]}");
        assertThat(every.items().get(0).data()).containsEntry("id", "7").containsEntry("photo", "");
        assertThat(every.items().get(1).data()).containsEntry("extra", "[1,2]");
    }

    @Test
    void everyBadRowIsToldAndNothingIsTaken() {
        var report = batch.take("id,text,gold\na,One,\nb,,\na,Three,maybe\nd,F\0ur,\ne,Five,\n"
                + "f,-----BEGIN RSA PRIVATE KEY----- " + "MIIEowIBAAKCAQEAx".repeat(5) + ",\n");
        assertThat(report.applied()).isFalse();
        assertThat(report.faults()).extracting(ImportProblem::line, one -> one.column().orElse(""),
                one -> one.value().orElse(""), one -> one.reason().key()).contains(
                        tuple(3L, "text", "", "import.empty"),
                        tuple(4L, "gold", "maybe", "bad.choice"),
                        tuple(5L, "text", "F ur", "import.control-character"),
                        tuple(7L, "text", "", "screening.held"));
        assertThat(batch.items()).isEmpty();
        assertThat(batch.batch().items()).isZero();
    }

    @Test
    void anIdStandsOnceInAFileAndInABatch() {
        assertThat(batch.take("id,text\na,One\nb,Two\na,Three\n").faults())
                .containsExactly(ImportProblem.at(4, "id", "a", Message.of("import.twice", 2L)));
        batch.take("id,text\na,One\nb,Two\n");
        assertThat(batch.take("id,text\nc,Three\nb,Four\n").faults())
                .containsExactly(ImportProblem.at(3, "id", "b", Message.of("import.item-known", 2L)));
        batch.take("id,text\nc,Three\nd,Four\n");
        assertThat(batch.items()).extracting(Item::reference).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whatTheFormNeedsMustBeThere() {
        assertThat(batch.take("id,words\na,One\n").faults()).extracting(one -> one.column().orElse(""))
                .contains("text");
        assertThat(batch.take("id,text\n").faults()).extracting(one -> one.reason().key())
                .contains("import.no-rows");
        assertThat(batch.take("text," + "x".repeat(101) + "\na,b\n").faults())
                .extracting(one -> one.reason().key()).contains("import.column-name");
    }

    @Test
    void theSameFileTwiceDoublesNothing() {
        String file = "text\nOne\nTwo\n";
        batch.take(file);
        assertThatThrownBy(() -> batch.take(file)).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults().getFirst().reason()).isEqualTo(Message.of("import.same-file")));
        assertThat(batch.items()).hasSize(2);
        database.run(() -> database.beans().get(ItemDesk.class).clear(requester, batch.id()));
        assertThat(batch.items()).isEmpty();
        assertThat(batch.take(file).added()).isEqualTo(2);
    }

    @Test
    void aDryRunTakesNothing() {
        byte[] file = "text\nOne\nTwo\n".getBytes(UTF_8);
        assertThat(batch.take(file, new ByteArrayInputStream(file), Wish.DRY_RUN))
                .isEqualTo(new ImportReport(false, 2, 2, 0, 0, 0, List.of()));
        assertThat(batch.items()).isEmpty();
    }

    @Test
    void noMoreAreTakenThanABatchHolds() {
        String file = IntStream.rangeClosed(0, Batch.MOST_ITEMS).mapToObj(i -> "T" + i)
                .collect(Collectors.joining("\n", "text\n", "\n"));
        assertThat(batch.take(file).faults()).singleElement()
                .returns(Message.of("import.too-many-items", Batch.MOST_ITEMS), ImportProblem::reason);
    }

    @Test
    void whatAnItemTellsOfSomebodyIsKnownBeforeTheStart() {
        batch.take("text\nWrite to ada@example.org about it\nPlain\n");
        assertThat(database.call(() -> database.beans().get(Items.class).files(batch.id()))).singleElement()
                .satisfies(file -> assertThat(file.findings()).isEqualTo(Set.of("CONTACT")));
        batch.take("text\nMy account is DE89370400440532013000\n");
        assertThat(batch.items().getLast().data().get("text")).as("masked, as in any text").doesNotContain("DE8937");
    }

    @ParameterizedTest
    @EnumSource(value = Moment.class)
    void aServerKilledAnywhereLeavesAllOrNothingAndAJobThatSaysSo(Moment moment) {
        byte[] file = IntStream.range(0, 600).mapToObj(i -> "T" + i).collect(Collectors.joining("\n", "text\n", "\n"))
                .getBytes(UTF_8);
        ImportId id;
        boolean done = moment == Moment.COMMITTED;
        try (var server = new KilledServer(database, moment, "batch_item")) {
            id = server.dieOf(beside -> batch.staging(beside, file), new ByteArrayInputStream(file));
            assertThat(batch.items()).hasSize(done ? 600 : 0);
            server.startAnother();
        }
        assertThat(database.call(() -> database.beans().get(ItemImports.class).find(batch.id(), id)))
                .hasValueSatisfying(job -> assertThat(job)
                        .returns(done ? ImportState.DONE : ImportState.INTERRUPTED, ImportJob::state)
                        .returns(false, ImportJob::staged));
        assertThat(database.call(() -> database.entities().createNativeQuery("select count(*) from staged_item")
                .getSingleResult())).isEqualTo(0L);
        if (!done)
            assertThat(batch.take(file, new ByteArrayInputStream(file), new Wish(true, true)).added()).isEqualTo(600);
        assertThat(batch.items()).hasSize(600);
        assertThat(batch.batch().items()).isEqualTo(600);
    }

    @Test
    void anAdministratorDoesNotLearnOfAnImportIntoABatch() {
        byte[] file = "text\nOne\n".getBytes(UTF_8);
        ImportId id;
        try (var server = new KilledServer(database, Moment.COMMITTED, "batch_item")) {
            id = server.dieOf(beside -> batch.staging(beside, file), new ByteArrayInputStream(file));
        }
        var jobs = database.beans().get(ImportJobs.class);
        assertThat(database.call(() -> jobs.latest(10))).isEmpty();
        assertThatThrownBy(() -> database.call(() -> jobs.get(id))).isInstanceOf(ImportNotFound.class);
        assertThat(database.call(() -> database.beans().get(ItemDesk.class).imports(requester, batch.id())))
                .extracting(ImportJob::id).containsExactly(id);
        var other = company.reader(company.colleague("Otto", Classification.RESTRICTED));
        assertThatThrownBy(() -> database.call(
                () -> database.beans().get(ItemDesk.class).job(other, batch.id(), id)))
                .isInstanceOf(BatchNotFound.class);
    }

    private List<String> columns() {
        return database.call(() -> database.beans().get(ItemDesk.class).columns(requester, batch.id()));
    }
}
