package org.cadre.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Byline;
import org.cadre.asks.Cursor;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.audit.Acts;
import org.cadre.audit.Reads;
import org.cadre.database.TestDatabase;
import org.cadre.exports.ExportBook;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.trail.Links;
import org.cadre.trail.TrailSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class InspectionDeskTest {
    private static final Search EXPORTS = new Search(Optional.empty(), Optional.empty(), Optional.of("EXPORT"),
            Optional.empty(), Optional.empty());
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path home;
    private final ExportBook book = new ExportBook(database);
    private final TestCompany company = new TestCompany(database);
    private Reader asker;
    private Reader auditor;

    @SuppressWarnings("NullAway.Init")
    InspectionDeskTest() {}

    @BeforeEach
    void people() {
        new TestOutbox(database);
        database.beans().with(TrailSettings.class,
                new TrailSettings(home, home.resolve("checkpoints.jsonl"), Duration.ofMinutes(15)));
        asker = company.reader(company.colleague("Grace", Classification.CONFIDENTIAL));
        auditor = office("Ada", Classification.CONFIDENTIAL, Role.AUDITOR);
    }

    @Test
    void theLifeOfAnAskHasRulingActsAndReadsWithFactsAndRules() {
        var ask = file(false);
        database.run(() -> database.beans().get(AskDesk.class).close(asker, ask));
        var life = life(auditor, ask);
        assertThat(life).extracting(EntryLine::kind).containsExactlyInAnyOrder("INTAKE", "ASK_FILED", "ASK_CLOSED",
                Reads.READ);
        var ruling = life.stream().filter(entry -> entry.kind().equals("INTAKE")).findFirst().orElseThrow();
        assertThat(ruling.outcome()).contains("ALLOWED");
        assertThat(ruling.rules()).isNotEmpty().allSatisfy((rule, said) -> {
            assertThat(rule).matches(".+@\\d+");
            assertThat(said).isEqualTo("ALLOWED");
        });
        assertThat(ruling.detail()).containsEntry("ask.classification", "CONFIDENTIAL").containsKey("asker.clearance");
        assertThat(ruling.who()).contains(new Byline.Named(asker.id()));
    }

    @Test
    void whoAskedAnonymouslyStaysSoAndIsNotFoundByName() {
        var ask = file(true);
        var life = life(auditor, ask);
        assertThat(life).extracting(EntryLine::kind).contains("INTAKE", "ASK_FILED");
        assertThat(life).filteredOn(entry -> !entry.kind().equals(Reads.READ)).extracting(EntryLine::who)
                .containsOnly(Optional.of(Byline.HIDDEN));
        assertThat(life).allSatisfy(entry -> assertThat(entry.detail().toString() + entry.subject())
                .doesNotContain(asker.id().toString()));
        assertThat(search(auditor, of(asker.id()))).isEmpty();
        assertThat(export(auditor, Ledger.JSONL)).doesNotContain(asker.id().toString());
        assertThat(life(office(asker), ask)).extracting(EntryLine::who).contains(
                Optional.of(new Byline.Myself(asker.id())));
    }

    @Test
    void behindAWallThereIsNothingForWhoStandsOutside() {
        var wall = company.wall("Deal", asker.id());
        var hidden = company.ask(asker.id(), "Deal?", "Deal", Classification.INTERNAL, wall);
        database.run(() -> {
            acts().keep("ASK_CLOSED", hidden, asker.id().value());
            acts().keep("WALL_CHANGED", wall.value(), asker.id().value());
        });
        link();
        assertThat(search(auditor, Search.ALL)).extracting(EntryLine::subject).doesNotContain(hidden, wall.value());
        assertThat(search(auditor, of(asker.id()))).isEmpty();
        assertThat(export(auditor, Ledger.CSV)).doesNotContain(hidden.toString());
        var nothing = org.assertj.core.api.Assertions.catchThrowableOfType(AskNotFound.class,
                () -> life(auditor, new AskId(UUID.randomUUID())));
        assertThatThrownBy(() -> life(auditor, new AskId(hidden))).isInstanceOf(AskNotFound.class)
                .hasMessage(nothing.getMessage());
        assertThat(search(inside(wall), Search.ALL)).extracting(EntryLine::subject).contains(hidden, wall.value());
    }

    @Test
    void ofAnAskOrATaskThatIsGoneTheOfficeReadsNothing() {
        var gone = UUID.randomUUID();
        database.run(() -> {
            acts().keep("ASK_CLOSED", gone, asker.id().value());
            acts().keep("TASK_DELIVERED", gone, asker.id().value());
        });
        link();
        assertThat(search(auditor, Search.ALL)).extracting(EntryLine::subject).doesNotContain(gone);
    }

    @Test
    void aLookForWhatIsHiddenLeavesTheSameTraceAsOneForNothing() {
        var hidden = company.ask(asker.id(), "Deal?", "Deal", Classification.INTERNAL, company.wall("Deal"));
        for (var wanted : List.of(hidden, UUID.randomUUID()))
            assertThat(search(auditor, Search.of(new AskId(wanted)))).isEmpty();
        link();
        var traces = search(auditor, Search.ALL);
        assertThat(traces).hasSize(2).extracting(EntryLine::subject).containsOnly(auditor.id().value());
        assertThat(traces).extracting(EntryLine::detail).allSatisfy(detail -> assertThat(detail).isEmpty());
    }

    @Test
    void eachLookIsKeptWithWhatWasLookedFor() {
        search(auditor, of(asker.id()));
        link();
        var trace = search(office("Gus", Classification.INTERNAL, Role.GOVERNANCE), Search.ALL).getFirst();
        assertThat(trace.kind()).isEqualTo("TRAIL_INSPECTED");
        assertThat(trace.who()).contains(new Byline.Named(auditor.id()));
        assertThat(trace.detail()).containsEntry("person", asker.id().toString());
    }

    @Test
    void whoIsForgottenLeavesTheRulingWithoutFacts() {
        var ask = file(false);
        database.run(() -> database.entities().createNativeQuery("delete from person_key").executeUpdate());
        assertThat(life(auditor, ask)).filteredOn(entry -> entry.kind().equals("INTAKE")).singleElement()
                .satisfies(ruling -> {
                    assertThat(ruling.detail()).isEmpty();
                    assertThat(ruling.rules()).isNotEmpty();
                });
    }

    @Test
    void theListGoesOnWhereItEndedThoughAllHappenedAtOnce() {
        database.run(() -> acts().keep("POOL_CHANGED", UUID.randomUUID(),
                java.util.stream.Stream.generate(UUID::randomUUID).limit(7).toList()));
        link();
        var kind = new Search(Optional.empty(), Optional.empty(), Optional.of("POOL_CHANGED"), Optional.empty(),
                Optional.empty());
        var first = database.call(() -> desk().search(auditor, kind, Optional.empty(), 4));
        var last = first.getLast();
        var second = database
                .call(() -> desk().search(auditor, kind, Optional.of(new Cursor(last.at(), last.id())), 4));
        assertThat(first).hasSize(4);
        assertThat(second).hasSize(3).extracting(EntryLine::id).doesNotContainAnyElementsOf(
                first.stream().map(EntryLine::id).toList());
    }

    @Test
    void anExportIsKeptWithItsHash() throws Exception {
        file(false);
        link();
        var exported = database.call(() -> desk().export(auditor, Search.ALL, Ledger.CSV));
        assertThat(exported.entries()).isEqualTo(2);
        assertThat(new String(exported.file(), StandardCharsets.UTF_8)).as("as a spreadsheet takes it for UTF-8")
                .startsWith("\uFEFFid,at,kind,subject,ask,who,outcome,rules\r\n")
                .contains(",ASK_FILED,", asker.id().toString());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(exported.file())))
                .isEqualTo(exported.hash());
        link();
        assertThat(search(auditor, Search.ALL).getFirst().detail()).containsEntry("sha256", exported.hash());
    }

    @Test
    void theTrailIsTakenOutByTheRulesOfExportingAndThatIsFoundInIt() {
        book.limit("export_rows", 1);
        file(false);
        link();
        export(auditor, Ledger.CSV);
        export(auditor, Ledger.JSONL);
        assertThat(book.outcomes(auditor.id().value())).containsExactly("ALLOWED", "ALLOWED");
        assertThat(book.said(auditor.id().value(), "large-exports-are-noted")).containsOnly("NOTED");
        link();
        assertThat(search(auditor, EXPORTS)).hasSize(2).allSatisfy(entry -> assertThat(entry.detail())
                .containsEntry("export.rows", "2").containsEntry("export.personal", "true"));
        assertThat(search(office("Gus", Classification.INTERNAL, Role.GOVERNANCE), EXPORTS)).hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.who()).contains(new Byline.Named(auditor.id()));
                    assertThat(entry.outcome()).contains("ALLOWED");
                    assertThat(entry.detail()).as("the count tells of what this reader does not see").isEmpty();
                });
    }

    @Test
    void aTrailThatARuleRefusesIsNeitherHandedOutNorKeptAsExported() {
        var ask = file(false);
        company.behindOurBack("insert into ask_handling (ask_id, export_controlled, region) values ('" + ask
                + "', false, 'US')");
        link();
        book.refuses("exports-stay-in-their-region", () -> desk().export(auditor, Search.ALL, Ledger.CSV));
        book.limit("retention_days", -1);
        book.refuses("kept-no-longer-than-retention", () -> desk().export(auditor, EXPORTS, Ledger.CSV));
        link();
        assertThat(book.outcomes(auditor.id().value())).containsExactly("REFUSED", "REFUSED");
        assertThat(search(auditor, Search.ALL)).extracting(EntryLine::kind).contains("EXPORT")
                .doesNotContain("TRAIL_EXPORTED");
    }

    @Test
    void theStateSaysUntilWhenItIsSignedAndCountsNothing() {
        file(false);
        link();
        assertThat(database.call(() -> desk().state(auditor)).sealed()).isEmpty();
        var state = database.call(() -> desk().seal(auditor));
        assertThat(state.sealed()).isPresent();
        assertThat(state.fault()).isEmpty();
        assertThat(state.head()).hasValueSatisfying(head -> assertThat(head).hasSize(64));
    }

    @Test
    void everybodyElseReadsNothing() {
        assertThatThrownBy(() -> search(asker, Search.ALL)).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> export(asker, Ledger.CSV)).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> life(asker, file(false))).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.call(() -> desk().seal(asker))).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsTold() {
        var now = java.time.Instant.now();
        assertThatThrownBy(() -> new Search(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(now),
                Optional.of(now))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new Search(Optional.empty(), Optional.empty(), Optional.of("x'"), Optional.empty(),
                Optional.empty())).isInstanceOf(BadInput.class);
    }

    private AskId file(boolean anonymously) {
        var wanted = new NewAsk("Why?", "Why does the node not start?", List.of(), Locale.ENGLISH,
                Classification.CONFIDENTIAL, Urgency.NORMAL);
        var desk = database.beans().get(AskDesk.class);
        return database.call(() -> anonymously ? desk.fileAnonymously(asker, wanted) : desk.file(asker, wanted));
    }

    private List<EntryLine> life(Reader reader, AskId ask) {
        link();
        return database.call(() -> desk().life(reader, ask));
    }

    private List<EntryLine> search(Reader reader, Search search) {
        return database.call(() -> desk().search(reader, search, Optional.empty(), 100));
    }

    private String export(Reader reader, Ledger form) {
        return new String(database.call(() -> desk().export(reader, Search.ALL, form)).file(), StandardCharsets.UTF_8);
    }

    private static Search of(ColleagueId person) {
        return new Search(Optional.of(person), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void link() {
        database.run(() -> database.beans().get(Reads.class).flush());
        database.run(() -> database.beans().get(Links.class).link(1_000));
    }

    private Reader office(String name, Classification clearance, Role role) {
        var reader = company.reader(company.colleague(name, clearance));
        return new Reader(reader.id(), reader.clearance(), reader.walls(), Set.of(Role.EMPLOYEE, role),
                reader.language(), reader.zone());
    }

    private static Reader office(Reader reader) {
        return new Reader(reader.id(), reader.clearance(), reader.walls(), Set.of(Role.EMPLOYEE, Role.AUDITOR),
                reader.language(), reader.zone());
    }

    private Reader inside(WallId wall) {
        return new Reader(auditor.id(), auditor.clearance(), Set.of(wall), auditor.roles(), auditor.language(),
                auditor.zone());
    }

    private InspectionDesk desk() {
        return database.beans().get(InspectionDesk.class);
    }

    private Acts acts() {
        return database.beans().get(Acts.class);
    }
}
