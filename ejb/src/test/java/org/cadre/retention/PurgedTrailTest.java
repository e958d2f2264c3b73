package org.cadre.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.people.ColleagueId;
import org.cadre.trail.Links;
import org.cadre.trail.Sealing;
import org.cadre.trail.TrailSettings;
import org.cadre.verifier.Finding;
import org.cadre.verifier.Start;
import org.cadre.verifier.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/** What retention takes from the trail, what somebody with the tables' own role takes, and what the program says that has only the files. */
class PurgedTrailTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path home;
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private ColleagueId ada;

    @SuppressWarnings("NullAway.Init")
    PurgedTrailTest() {}

    /** 1 to 8 are of 2010, the fourth and the eighth decisions, the fifth by Ada; 9 to 12 of today. */
    @BeforeEach
    void twelveEntries() {
        database.beans().with(Clock.class, time.clock()).with(TrailSettings.class, settings(home));
        ada = company.colleague("Ada", Classification.INTERNAL);
        sql("delete from audit_unlinked; delete from act; delete from decision");
        for (int i = 1; i <= 8; i++)
            sql(i % 4 == 0
                    ? "insert into decision (id, at, stage, subject, outcome, rules, facts) values (gen_random_uuid(), "
                            + "'2010-01-01', 'MATCH', gen_random_uuid(), 'ALLOWED', '{}', '')"
                    : "insert into act (at, kind, subject, actor) values ('2010-01-01', 'OLD', gen_random_uuid(), "
                            + (i == 5 ? "'" + ada + "')" : "gen_random_uuid())"));
        for (int i = 0; i < 4; i++)
            keep("NEW");
        seal(database);
    }

    @Test
    void whatRetentionPurgedIsVerifiedAndSaid() throws Exception {
        purge();
        assertThat(rows("audit_link")).as("4 that are young, and that 8 went").isEqualTo(5);
        var said = verify(home);
        System.out.print(said);
        assertThat(said).contains("purged       entries 1 to 8 were purged on 2", " by retention, signed",
                "entries      5, the last is 13", "checkpoints  2, confirmed up to 13", "result       whole");
        assertThat(purges()).singleElement()
                .satisfies(act -> assertThat(act.detail()).containsEntry("first", "1").containsEntry("last", "8")
                        .containsEntry("entries", "8").containsEntry("days.ACT", "3650"));
        assertThat(text("select string_agg(kind || removed, ' ' order by kind) from purge"))
                .isEqualTo("ACT6 DECISION2");
        sql("update act set kind = 'OTHER' where seq = (select seq from audit_link where number = 10)");
        assertThat(verify(home)).contains("FAULT        EDITED 10: ACT ");
    }

    @Test
    void theSameBySqlIsMissed() throws Exception {
        deleteUpTo(8);
        assertThat(verify(home)).contains("FAULT        REMOVED 1: 9 stands in its place");
    }

    @Test
    void whoDeletesAndThenAnnouncesItIsNotSignedFor() throws Exception {
        String hash = text("select encode(hash, 'hex') from audit_link where number = 8");
        deleteUpTo(8);
        announce(8, hash);
        keep("TRAIL_PURGED");
        time.advance(Duration.ofHours(2));
        seal(database);
        assertThat(sealing(database).finding()).map(Finding::kind).contains(Finding.Kind.FORGED_START);
        assertThat(verify(home)).contains("FAULT        REMOVED 1: 9 stands in its place");
    }

    @Test
    void whoAnnouncesWhatIsYoungIsNotSignedFor() throws Exception {
        announce(10, text("select encode(hash, 'hex') from audit_link where number = 10"));
        seal(database);
        assertThat(sealing(database).finding()).map(Finding::kind).contains(Finding.Kind.FORGED_START);
        assertThat(sealing(database).start()).isEmpty();
        assertThat(verify(home)).contains("result       whole").doesNotContain("purged");
    }

    @Test
    void whatWasEditedBeforeItGoesIsNotSignedFor() throws Exception {
        tidy(database);
        sql("update act set kind = 'OTHER' where seq = (select seq from audit_link where number = 2)");
        seal(database);
        time.advance(Duration.ofHours(2));
        tidy(database);
        assertThat(sealing(database).finding()).map(Finding::number).contains(2L);
        assertThat(verify(home)).contains("FAULT        EDITED 2: ACT ");
    }

    @Test
    void whatIsSignedAndNotGoneYetIsWholeFromTheFirst() throws Exception {
        tidy(database);
        seal(database);
        assertThat(sealing(database).start()).map(Start::count).contains(8L);
        assertThat(verify(home)).contains("entries      12", "result       whole").doesNotContain("purged");
        tidy(database);
        assertThat(rows("audit_link")).as("another server may not have looked").isEqualTo(12);
        deleteUpTo(5);
        assertThat(verify(home)).contains("FAULT        REMOVED 1: 6 stands in its place");
    }

    @Test
    void aForgedStartingPointIsRefused() throws Exception {
        String hash = text("select encode(hash, 'hex') from audit_link where number = 8");
        deleteUpTo(8);
        var another = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        write(Start.signed(8, hash, 8, Instant.parse("2026-03-01T09:00:00Z"), another).line());
        assertThat(verify(home)).contains("FAULT        FORGED_START 2: the starting point is not signed by this key");
    }

    @Test
    void anOlderStartingPointIsRefused() throws Exception {
        hold();
        purge();
        sql("delete from legal_hold");
        purge();
        assertThat(verify(home)).contains("entries 1 to 8 were purged", "result       whole");
        var lines = Files.readAllLines(file());
        var older = lines.stream().filter(line -> line.contains("\"first\":5")).findFirst().orElseThrow();
        write(older);
        assertThat(verify(home)).contains("FAULT        FORGED_START " + (lines.size() + 1)
                + ": the starting point is older than the one before it");
        Files.write(file(), lines.stream().filter(line -> !line.contains("\"first\":9")).toList());
        assertThat(verify(home)).contains("FAULT        REMOVED 5: 9 stands in its place");
    }

    @Test
    void aHoldKeepsWhatStandsBehindItToo() throws Exception {
        hold();
        purge();
        assertThat(first()).isEqualTo("5");
        assertThat(verify(home)).contains("entries 1 to 4 were purged", "result       whole");
        sql("delete from legal_hold");
        tidy(database);
        hold();
        seal(database);
        time.advance(Duration.ofHours(2));
        tidy(database);
        assertThat(first()).as("held since it was announced").isEqualTo("5");
        sql("delete from legal_hold");
        tidy(database);
        assertThat(first()).isEqualTo("9");
        assertThat(verify(home)).contains("entries 1 to 8 were purged", "result       whole");
    }

    @Test
    void nothingGoesThatNoCheckpointConfirms() throws Exception {
        sql("update act set at = '2010-01-01'");
        var hash = "0".repeat(64);
        for (var entry : database.call(() -> database.beans().get(Links.class).after(0, 100))) {
            hash = entry.content().hash(hash, entry.number());
            sql("update audit_link set hash = '\\x" + hash + "' where number = " + entry.number());
        }
        Files.delete(file());
        try (var restarted = database.beside()) {
            var own = restarted.database();
            own.beans().with(Clock.class, time.clock()).with(TrailSettings.class, settings(home));
            tidy(own);
            assertThat(rows("audit_purge")).as("without a checkpoint").isZero();
            seal(own);
            purge(own);
            assertThat(first()).as("12 were confirmed").isEqualTo("11");
            assertThat(verify(home)).contains("entries 1 to 10 were purged", "result       whole");
        }
    }

    @Test
    void eachServerSignsAndANewOneBelievesWhatItFinds(@TempDir Path other, @TempDir Path late) throws Exception {
        try (var second = database.beside(); var third = database.beside()) {
            for (var server : List.of(second, third))
                server.database().beans().with(Clock.class, time.clock());
            second.database().beans().with(TrailSettings.class, settings(other));
            third.database().beans().with(TrailSettings.class, settings(late));
            seal(second.database());
            tidy(database);
            seal(second.database());
            seal(database);
            time.advance(Duration.ofHours(2));
            tidy(second.database());
            link();
            seal(third.database());
        }
        for (Path one : List.of(home, other, late))
            assertThat(verify(one)).contains("entries 1 to 8 were purged", "result       whole");
    }

    @Test
    void aPurgedTrailIsSavedAndCheckedFromItsFile() throws Exception {
        purge();
        Path saved = home.resolve("saved.jsonl");
        assertThat(verify(home, "--save", saved.toString())).contains("result       whole");
        assertThat(program(home, List.of("--export", saved.toString())))
                .contains("entries 1 to 8 were purged", "entries      5", "result       whole");
        Files.write(saved, Files.readAllLines(saved).subList(0, 3));
        assertThat(program(home, List.of("--export", saved.toString()))).contains("FAULT        TRUNCATED 12: ");
    }

    @Test
    void theRunTimeRoleCanDeleteNothingByItself() {
        assertThat(rows("purge_trail(8, now(), now())")).as("not announced").isZero();
        announce(10, text("select encode(hash, 'hex') from audit_link where number = 10"));
        assertThat(rows("purge_trail(10, now(), now())")).as("younger than a year").isZero();
        assertThat(rows("audit_link")).isEqualTo(12);
    }

    private void purge() {
        purge(database);
    }

    private void purge(TestDatabase server) {
        tidy(server);
        seal(server);
        time.advance(Duration.ofHours(2));
        tidy(server);
        link();
        seal(server);
    }

    private void tidy(TestDatabase server) {
        server.run(() -> server.beans().get(PurgeTrail.class).tidy(time.clock().instant(), 500));
    }

    private void seal(TestDatabase server) {
        server.run(() -> sealing(server).seal());
    }

    private static Sealing sealing(TestDatabase server) {
        return server.beans().get(Sealing.class);
    }

    private void keep(String kind) {
        database.run(() -> database.beans().get(Acts.class).keep(kind, UUID.randomUUID(), UUID.randomUUID()));
        link();
    }

    private void link() {
        database.run(() -> database.beans().get(Links.class).link(100));
    }

    private String first() {
        return text("select cast(min(number) as text) from audit_link");
    }

    private List<Act> purges() {
        return database.call(() -> database.beans().get(Acts.class)
                .of(RetentionDesk.subject(RecordKind.ACT, Optional.empty())));
    }

    private void hold() {
        sql("insert into legal_hold (id, matter, reason, scope, person_id, placed_by, placed_at) values "
                + "(gen_random_uuid(), 'M-1', 'A lawsuit', 'PERSON', '" + ada + "', '" + ada + "', now())");
    }

    private void announce(long upto, String hash) {
        sql("insert into audit_purge values (" + upto + ", " + upto + ", '\\x" + hash + "', now())");
    }

    private void deleteUpTo(long number) {
        sql("delete from act where seq in (select seq from audit_link where source = 'ACT' and number <= " + number
                + "); delete from decision where seq in (select seq from audit_link where source = 'DECISION' and number <= "
                + number + "); delete from audit_link where number <= " + number);
    }

    private void write(String line) throws IOException {
        Files.writeString(file(), line + "\n", StandardOpenOption.APPEND);
    }

    private Path file() {
        return home.resolve("audit/checkpoints.jsonl");
    }

    private static TrailSettings settings(Path home) {
        return new TrailSettings(home, home.resolve("audit/checkpoints.jsonl"), Duration.ofMinutes(15));
    }

    private static String verify(Path server, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("--database", ((PGSimpleDataSource) TestDatabase.source()).getUrl(),
                "--user", "postgres"));
        arguments.addAll(List.of(more));
        return program(server, arguments);
    }

    /** A process of its own, with one server's files. */
    private static String program(Path server, List<String> source) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp",
                where(Verifier.class) + ":" + where(Driver.class), Verifier.class.getName()));
        command.addAll(source);
        command.addAll(List.of("--checkpoints", server.resolve("audit/checkpoints.jsonl").toString(), "--key",
                server.resolve("audit/checkpoints.pub").toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(said.contains("result       whole") ? 0 : 1);
        return said;
    }

    private static Path where(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private long rows(String table) {
        return Long.parseLong(text("select cast(count(*) as text) from " + table));
    }

    private String text(String query) {
        return database.call(() -> (String) database.entities().createNativeQuery(query).getSingleResult());
    }

    private void sql(String statements) {
        for (String one : statements.split("; "))
            company.behindOurBack(one);
    }
}
