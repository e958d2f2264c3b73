package org.cadre.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.accounts.CountingHash;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.bundles.ArchiveDesk;
import org.cadre.bundles.BundleId;
import org.cadre.bundles.BundleNotFound;
import org.cadre.bundles.Bundles;
import org.cadre.bundles.Packing;
import org.cadre.bundles.Parcel;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.exports.ExportBook;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscoveryDeskTest {
    private static final String PURPOSE = "The lawsuit about the printers";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final ExportBook book = new ExportBook(database);
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private ColleagueId ada;
    private Reader governor;
    private Reader second;

    @SuppressWarnings("NullAway.Init")
    DiscoveryDeskTest() {}

    @BeforeEach
    void people() {
        database.beans().with(Clock.class, time.clock()).with(Pbkdf2PasswordHash.class, new CountingHash());
        new TestOutbox(database).relay();
        ada = company.colleague("Ada", Classification.RESTRICTED);
        governor = person("Gus", Classification.INTERNAL);
        second = person("Gil", Classification.RESTRICTED);
    }

    @Test
    void whatTwoAgreeOnIsHandedOutWithAllThatBelongsToIt() throws Exception {
        var ask = company.ask(ada, "Printer on fire", "It burns.", Classification.INTERNAL);
        company.answer(ask, ada, "Take the water.");
        company.behindOurBack(
                "insert into revision (id, ask_id, number, editor_id, at, note, title, body, tags, classification) "
                        + "values (gen_random_uuid(), '" + ask + "', 1, '" + ada
                        + "', now(), '', 'Printer', 'Earlier words', '', 1)");
        company.behindOurBack("insert into comment values (gen_random_uuid(), '" + ask + "', null, '" + ada
                + "', 'Hurry', now(), null, null, 1)");
        company.behindOurBack("insert into file values (gen_random_uuid(), '" + ada
                + "', 'log.txt', 'text/plain', 4, '\\x00', 'READY', now(), '" + ask + "', null, null)");
        company.behindOurBack("insert into file_chunk select id, 0, 'abcd' from file");
        company.ask(ada, "Holidays", "Nothing burns.", Classification.INTERNAL);
        var entries = handedOut("printer");
        assertThat(entries).hasSize(3).containsKeys("asks/" + ask + ".json", Parcel.MANIFEST);
        assertThat(entries.get("asks/" + ask + ".json")).contains("It burns.", "Take the water.", "Earlier words",
                "Hurry");
        assertThat(entries.values()).contains("abcd");
        try (var json = jakarta.json.Json
                .createReader(new java.io.StringReader(entries.get("asks/" + ask + ".json")))) {
            assertThat(json.readObject()).containsKeys("ask", "answers", "revisions", "comments", "decisions");
        }
    }

    /** What the requester may not see is as if it were not there: the archive is the same to the byte. */
    @Test
    void wallsAndClearancesStayClosedAndNothingTellsOfThem() throws Exception {
        company.ask(ada, "Printer in the lobby", "Text", Classification.INTERNAL);
        var before = handedOut("printer");
        company.ask(ada, "Secret printer", "Text", Classification.CONFIDENTIAL);
        company.ask(ada, "Walled printer", "Text", Classification.INTERNAL, company.wall("Deal", ada));
        assertThat(handedOut("printer")).isEqualTo(before);
    }

    @Test
    void nobodyApprovesAlone() {
        var id = request("printer");
        assertThatThrownBy(() -> database.run(() -> desk().approve(governor, id)))
                .hasMessageContaining("discovery.somebody-else");
        database.run(() -> desk().refuse(second, id));
        assertThatThrownBy(() -> database.run(() -> desk().approve(second, id))).hasMessageContaining("discovery.over");
        assertThat(database.call(() -> desk().archives(governor))).isEmpty();
    }

    @Test
    void aPurposeIsNeededAndSomethingThatNarrows() {
        var all = new Wanted("", Optional.empty(), Optional.empty(), List.of());
        assertThatThrownBy(() -> database.run(() -> desk().request(governor, "Because", all)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> database.run(() -> desk().request(governor, PURPOSE, all)))
                .isInstanceOf(BadInput.class);
        var employee = company.reader(ada);
        assertThatThrownBy(() -> database.run(() -> desk().request(employee, PURPOSE, all)))
                .isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void whoSeesLessNowGetsNoArchiveOfMore() {
        var id = request("printer");
        database.run(() -> desk().approve(second, id));
        pack();
        var archive = database.call(() -> desk().archives(governor)).getFirst().id();
        var lowered = new Reader(governor.id(), Classification.PUBLIC, Set.of(), governor.roles(), Locale.ENGLISH,
                governor.zone());
        assertThatThrownBy(() -> database.call(() -> database.beans().get(ArchiveDesk.class).fetch(lowered, archive)))
                .isInstanceOf(BundleNotFound.class);
        assertThat(database.call(() -> database.beans().get(ArchiveDesk.class).fetch(governor, archive))).isNotNull();
    }

    @Test
    void anArchiveIsOrderedAndFetchedByTheRulesOfExporting() throws Exception {
        book.limit("export_rows", 0);
        company.ask(ada, "Printer on fire", "It burns.", Classification.INTERNAL);
        var id = request("printer");
        database.run(() -> desk().approve(second, id));
        pack();
        fetch(governor);
        assertThat(book.outcomes(id.value())).containsExactly("ALLOWED", "ALLOWED");
        assertThat(book.said(id.value(), "large-exports-are-noted")).containsExactly("NOTED", "NOTED");
        assertThat(book.kept(id.value())).allSatisfy(one -> assertThat(one.facts())
                .containsEntry("export.kind", "EVIDENCE").containsEntry("export.rows", "1")
                .containsEntry("export.personal", "true").containsEntry("reader.id", governor.id().toString()));
    }

    @Test
    void whatIsTooOldIsNotPackedAndTheRequestStaysOpen() {
        book.limit("retention_days", 10);
        company.ask(ada, "Printer on fire", "It burns.", Classification.INTERNAL);
        var id = request("printer");
        book.refuses("kept-no-longer-than-retention", () -> desk().approve(second, id));
        assertThat(book.outcomes(id.value())).containsExactly("REFUSED");
        assertThat(database.call(() -> desk().archives(governor))).isEmpty();
        assertThat(database.call(() -> desk().newest(governor))).extracting(Discovery::state)
                .containsExactly(Discovery.State.OPEN);
        var none = request("holidays");
        database.run(() -> desk().approve(second, none));
        assertThat(book.outcomes(none.value())).containsExactly("ALLOWED");
    }

    @Test
    void labelledDataStaysInItsRegion() {
        var ask = company.ask(ada, "Printer on fire", "It burns.", Classification.INTERNAL);
        var id = request("printer");
        company.behindOurBack("insert into ask_handling (ask_id, export_controlled, region) values ('" + ask
                + "', false, 'US')");
        book.refuses("exports-stay-in-their-region", () -> desk().approve(second, id));
        assertThat(database.call(() -> desk().archives(governor))).isEmpty();
        company.behindOurBack("update ask_handling set region = 'FR'");
        database.run(() -> desk().approve(second, id));
        assertThat(book.outcomes(id.value())).containsExactly("REFUSED", "ALLOWED");
    }

    @Test
    void whoIsOfGovernanceNoMoreFetchesNothing() {
        company.ask(ada, "Printer on fire", "It burns.", Classification.INTERNAL);
        var id = request("printer");
        database.run(() -> desk().approve(second, id));
        pack();
        var former = new Reader(governor.id(), governor.clearance(), Set.of(), Set.of(Role.EMPLOYEE), Locale.ENGLISH,
                governor.zone());
        book.refuses("personal-exports-by-governance", () -> fetched(former));
        var archive = database.call(() -> desk().archives(governor)).getFirst().id();
        assertThat(fetches(archive)).isZero();
        fetch(governor);
        assertThat(fetches(archive)).isOne();
        assertThat(book.outcomes(id.value())).containsExactly("ALLOWED", "REFUSED", "ALLOWED");
    }

    private long fetches(BundleId archive) {
        return database.call(() -> database.beans().get(Acts.class).of(archive.value())).stream()
                .filter(act -> act.kind().equals(ArchiveDesk.FETCHED)).count();
    }

    private void fetch(Reader reader) {
        database.run(() -> fetched(reader));
    }

    private void fetched(Reader reader) {
        database.beans().get(ArchiveDesk.class).fetch(reader, desk().archives(reader).getFirst().id());
    }

    private Map<String, String> handedOut(String words) throws IOException {
        var id = request(words);
        database.run(() -> desk().approve(second, id));
        pack();
        var archive = database.call(() -> desk().archives(governor)).getFirst().id();
        var zip = new ByteArrayOutputStream();
        int number = 0;
        for (var bytes = chunk(archive, 0); bytes.isPresent(); bytes = chunk(archive, ++number))
            zip.write(bytes.get());
        var entries = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return entries;
    }

    private Optional<byte[]> chunk(BundleId archive, int number) {
        return database.call(() -> database.beans().get(Bundles.class).chunk(archive, number));
    }

    private void pack() {
        database.run(
                () -> database.beans().get(Packing.class).next());
    }

    private DiscoveryId request(String words) {
        return database.call(() -> desk().request(governor, PURPOSE,
                new Wanted(words, Optional.empty(), Optional.empty(), List.of())));
    }

    private Reader person(String name, Classification clearance) {
        var one = company.reader(company.colleague(name, clearance));
        company.behindOurBack("insert into account values ('" + one.id() + "', 'hash', 0, null)");
        company.behindOurBack("insert into account_role values ('" + one.id() + "', 'EMPLOYEE'), ('" + one.id()
                + "', 'GOVERNANCE')");
        return new Reader(one.id(), one.clearance(), Set.of(), Set.of(Role.EMPLOYEE, Role.GOVERNANCE), Locale.ENGLISH,
                one.zone());
    }

    private DiscoveryDesk desk() {
        return database.beans().get(DiscoveryDesk.class);
    }
}
