package org.cadre.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.bundles.ArchiveDesk;
import org.cadre.bundles.BundleId;
import org.cadre.bundles.BundleNotFound;
import org.cadre.bundles.Packer;
import org.cadre.bundles.Packers;
import org.cadre.bundles.Packing;
import org.cadre.bundles.Parcel;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.exports.ExportBook;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchExportTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final ExportBook book = new ExportBook(database);
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private Reader requester;
    private ColleagueId cem;
    private ColleagueId dan;
    private TestBatch batch;

    @SuppressWarnings("NullAway.Init")
    BatchExportTest() {}

    @BeforeEach
    void aBatchThatWasWorkedOn() {
        var beans = database.beans().with(Clock.class, time.clock());
        beans.with(Packers.class, new Packers() {
            @Override
            public Packer of(String kind) {
                return kind.equals(NamedBatchPacker.KIND)
                        ? beans.get(NamedBatchPacker.class)
                        : beans.get(BatchPacker.class);
            }
        });
        beans.with(Enclosures.class, new Enclosures() {
            @Override
            public List<Enclosure> all() {
                return List.of((batch, parcel) -> parcel.add("more.txt",
                        out -> out.write(batch.id().toString().getBytes(StandardCharsets.UTF_8))));
            }
        });
        TestBatch.withoutThreads(database);
        new TestOutbox(database);
        requester = company.reader(company.colleague("Rosa", Classification.CONFIDENTIAL));
        cem = company.colleague("Cem", Classification.CONFIDENTIAL);
        dan = company.colleague("Dan", Classification.CONFIDENTIAL);
        batch = TestBatch.filled(database, requester, 12);
        database.call(() -> database.beans().get(BatchDesk.class).start(requester, batch.id()));
        for (var worker : List.of(cem, dan))
            for (int seq = 1; seq <= 12; seq++)
                judge(worker, seq, seq == 3 && worker.equals(dan) ? "no" : "yes");
        behind("update batch_item set state = 'DONE', result = '{\"right\": \"yes\"}', confidence = 0.75 where seq = 1");
    }

    @Test
    void itHoldsItemsJudgmentsResultsFormAndRulesAndTheHashOfEach() throws Exception {
        var files = files(handedOut(false));
        assertThat(files).containsOnlyKeys("batch.json", "form.json", "rules.csv", "items.csv", "items.jsonl",
                "judgments.csv", "judgments.jsonl", "more.txt", Parcel.MANIFEST);
        assertThat(text(files, "more.txt")).as("from elsewhere").isEqualTo(batch.id().toString());
        assertThat(text(files, "items.csv").substring(1).lines()).hasSize(13).contains(
                "number,item,reference,data.id,data.text,gold.right,state,given,result.right,confidence");
        assertThat(text(files, "items.csv")).contains(",r1,r1,Text 1,,DONE,0,yes,0.75",
                ",r10,r10,Text 10,yes,OPEN,0,,");
        assertThat(text(files, "judgments.jsonl").lines()).hasSize(24);
        assertThat(text(files, "rules.csv")).contains("INTAKE,asker-is-cleared");
        for (String line : text(files, Parcel.MANIFEST).lines().toList()) {
            var parts = line.split("  ");
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text(files, parts[1]).getBytes(StandardCharsets.UTF_8));
            assertThat(parts[0]).as(parts[1]).isEqualTo(HexFormat.of().formatHex(hash));
        }
        assertThat(text(files, Parcel.MANIFEST).lines()).hasSize(8);
    }

    @Test
    void nobodyIsNamedAndNoTimeIsToldAndTheSamePersonIsSomebodyElseInAnotherBatch() throws Exception {
        var files = files(handedOut(false));
        for (var person : List.of(cem, dan))
            assertThat(files.values()).noneMatch(text -> text.contains(person.toString()));
        assertThat(files.values()).noneMatch(text -> text.contains("Cem"));
        String pseudonym = batch.batch().pseudonym(cem);
        assertThat(text(files, "judgments.csv")).contains(pseudonym);
        assertThat(text(files, "judgments.jsonl")).doesNotContain("givenAt", "seconds");
        assertThat(TestBatch.filled(database, requester, 1).batch().pseudonym(cem)).isNotEqualTo(pseudonym);
    }

    @Test
    void theSameBatchIsTheSameToTheByte() throws Exception {
        byte[] first = handedOut(false);
        time.advance(Duration.ofHours(5));
        assertThat(handedOut(false)).isEqualTo(first);
        judge(company.colleague("Eva", Classification.INTERNAL), 5, "no");
        assertThat(handedOut(false)).isNotEqualTo(first);
    }

    @Test
    void namesGoOutByTheRulesAndWithTheConsentOfTheWorkersSite() throws Exception {
        book.refuses("personal-exports-by-governance", () -> desk().order(requester, batch.id(), true));
        requester = new Reader(requester.id(), requester.clearance(), requester.walls(),
                Set.of(Role.EMPLOYEE, Role.GOVERNANCE), requester.language(), requester.zone());
        assertThat(text(files(handedOut(true)), "workers.csv").lines()).as("no site has agreed").hasSize(1);
        behind("insert into consent_switch (site, signal, allowed, reason, set_by, set_at) select 'Berlin', s, true, 'x', '"
                + cem + "', now() from unnest(array['NAMED_FIGURES', 'TIMING']) s");
        behind("insert into objection (colleague_id, signal, at) values ('" + dan + "', 'NAMED_FIGURES', now())");
        var files = files(handedOut(true));
        assertThat(text(files, "workers.csv")).contains(batch.batch().pseudonym(cem) + "," + cem + ",Cem")
                .doesNotContain("Dan");
        assertThat(text(files, "judgments.jsonl")).contains("givenAt");
    }

    @Test
    void onlyItsRequesterTakesItOutAndThatIsWrittenDown() throws Exception {
        var other = company.reader(cem);
        assertThatThrownBy(() -> database.call(() -> desk().order(other, batch.id(), false)))
                .isInstanceOf(NotAllowedNow.class);
        handedOut(false);
        var archive = database.call(() -> desk().of(requester, batch.id())).getFirst().id();
        assertThatThrownBy(() -> database.call(() -> desk().fetch(other, batch.id(), archive)))
                .isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.call(
                () -> desk().fetch(requester, batch.id(), new BundleId(UUID.randomUUID()))))
                .isInstanceOf(BundleNotFound.class);
        assertThat(database.call(() -> database.beans().get(Acts.class).of(batch.id().value())))
                .anyMatch(act -> act.kind().equals("ASK_BATCH_EXPORTED"));
        assertThat(book.outcomes(batch.id().value())).contains("ALLOWED");
        var draft = TestBatch.filled(database, requester, 1);
        assertThatThrownBy(() -> database.call(() -> desk().order(requester, draft.id(), false)))
                .isInstanceOf(NotAllowedNow.class);
    }

    private byte[] handedOut(boolean named) throws IOException {
        database.call(() -> desk().order(requester, batch.id(), named));
        assertThatThrownBy(() -> database.call(() -> desk().order(requester, batch.id(), named)))
                .hasMessageContaining("batch.export-running");
        database.run(() -> database.beans().get(Packing.class).next());
        var bundle = database.call(() -> desk().fetch(requester, batch.id(),
                desk().of(requester, batch.id()).getFirst().id()));
        var zip = new ByteArrayOutputStream();
        var archives = database.beans().get(ArchiveDesk.class);
        for (int number = 0;; number++) {
            int next = number;
            var bytes = database.call(() -> archives.chunk(bundle, next));
            if (bytes.isEmpty())
                break;
            zip.write(bytes.get());
        }
        time.advance(Duration.ofSeconds(1));
        return zip.toByteArray();
    }

    private static String text(Map<String, String> files, String name) {
        return files.getOrDefault(name, "");
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private void judge(ColleagueId worker, int seq, String answer) {
        database.run(() -> database.entities().createNativeQuery("""
                insert into judgment (id, batch_id, seq, worker_id, state, answer, given_at, seconds)
                select ?1, ?2, ?3, ?4, 'GIVEN', cast(?5 as jsonb), ?6, 12
                where not exists (select 1 from judgment where seq = ?3 and worker_id = ?4)""")
                .setParameter(1, UUID.randomUUID()).setParameter(2, batch.id().value()).setParameter(3, seq)
                .setParameter(4, worker.value()).setParameter(5, "{\"right\": \"" + answer + "\"}")
                .setParameter(6, Timestamp.from(time.clock().instant())).executeUpdate());
    }

    private void behind(String statement) {
        database.run(() -> database.entities().createNativeQuery(statement).executeUpdate());
    }

    private BatchExportDesk desk() {
        return database.beans().get(BatchExportDesk.class);
    }
}
