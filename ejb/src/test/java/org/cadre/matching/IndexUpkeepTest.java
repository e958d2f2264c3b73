package org.cadre.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.clock.Watch;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.index.Access;
import org.cadre.index.Embedder;
import org.cadre.index.Hit;
import org.cadre.index.Muting;
import org.cadre.index.Need;
import org.cadre.index.SearchQuery;
import org.cadre.outbox.ChangeLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class IndexUpkeepTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    private final TestCompany company = new TestCompany(database);

    @Test
    void anEmptyHomeGetsAnIndexOfAllRows() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var ask = company.ask(ada, "How do I renew a certificate?", "It **expires** tomorrow.",
                Classification.INTERNAL);
        var answer = company.answer(ask, ada, "Run `certbot renew`.");
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(found(index, "certificate")).containsExactlyInAnyOrder(ask, answer);
            assertThat(found(index, "Ada")).containsExactly(ada.value());
            assertThat(index.status().rebuilds()).isEqualTo(1);
            assertThat(index.status().drift()).isEmpty();
        }
    }

    @Test
    void readersWaitUntilTheFirstIndexIsUpToDate() {
        try (var index = new TestIndex(database, folder)) {
            assertThatThrownBy(() -> found(index, "anything")).isInstanceOf(IndexNotReady.class);
            assertThat(found(index.catchUp(), "anything")).isEmpty();
        }
    }

    @Test
    void changesAreReadOn() {
        var ada = company.colleague("Ada", Classification.RESTRICTED);
        try (var index = new TestIndex(database, folder).catchUp()) {
            var ask = company.ask(ada, "Where is the wiki?", "I cannot find it.", Classification.INTERNAL);
            var answer = company.answer(ask, ada, "Ask the wiki keeper.");
            index.catchUp();
            assertThat(found(index, "wiki")).containsExactlyInAnyOrder(ask, answer);
            company.classify(ask, Classification.RESTRICTED);
            company.leave(ada);
            index.catchUp();
            assertThat(found(index, "wiki")).isEmpty();
            assertThat(found(index, "Ada")).isEmpty();
            assertThat(index.status().rebuilds()).isEqualTo(1);
            assertNoDrift(index);
        }
    }

    @Test
    void aTransactionThatCommitsLateLosesNothing() throws SQLException {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var early = UUID.randomUUID();
        try (var index = new TestIndex(database, folder).catchUp();
                Connection slow = TestDatabase.source().getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, early, ada.value(), "Older but committed later");
            var late = company.ask(ada, "Younger but committed first", "", Classification.PUBLIC);
            index.catchUp();
            assertThat(found(index, "committed")).as("nothing is settled while the older one is open").isEmpty();
            slow.commit();
            index.catchUp();
            assertThat(found(index, "committed")).containsExactlyInAnyOrder(early, late);
            assertNoDrift(index);
        }
    }

    @Test
    void aRestartReadsOnFromTheCommit() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var before = company.ask(ada, "Printer before", "", Classification.PUBLIC);
        try (var index = new TestIndex(database, folder)) {
            index.catchUp();
        }
        var after = company.ask(ada, "Printer after", "", Classification.PUBLIC);
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(found(index, "printer")).containsExactlyInAnyOrder(before, after);
            assertThat(index.status().rebuilds()).as("nothing is built anew").isZero();
        }
    }

    @Test
    void anIndexBehindWhatTheLogStillHasIsBuiltAnew() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var before = company.ask(ada, "Printer before", "", Classification.PUBLIC);
        try (var index = new TestIndex(database, folder)) {
            index.catchUp();
        }
        var after = company.ask(ada, "Printer after", "", Classification.PUBLIC);
        database.run(() -> database.beans().get(ChangeLog.class).purge(Instant.now().plusSeconds(60), 1000));
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(found(index, "printer")).containsExactlyInAnyOrder(before, after);
            assertThat(index.status().rebuilds()).isEqualTo(1);
        }
    }

    @Test
    void aKilledServerReadsAgainWhatItHadNotCommitted() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var index = new TestIndex(database, folder).catchUp();
        var ask = company.ask(ada, "Printer", "", Classification.PUBLIC);
        index.turn();
        assertThat(found(index, "printer")).containsExactly(ask);
        index.kill();
        try (var again = new TestIndex(database, folder).catchUp()) {
            assertThat(found(again, "printer")).containsExactly(ask);
            assertThat(again.status().rebuilds()).isZero();
        }
    }

    @Test
    void aDamagedIndexIsBuiltAnewAtTheStart() throws IOException {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var ask = company.ask(ada, "Printer", "", Classification.PUBLIC);
        new TestIndex(database, folder).catchUp().close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(found -> found.getFileName().toString().startsWith("segments_")).toList())
                Files.write(file, new byte[]{1, 2, 3});
        }
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(found(index, "printer")).containsExactly(ask);
            assertThat(index.status().rebuilds()).isEqualTo(1);
        }
        assertThat(indexes()).as("the damaged one is cleared away").hasSize(1);
    }

    @Test
    void aSegmentThatRottedIsFoundAtTheStart() throws IOException {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var ask = company.ask(ada, "Printer", "Where is it?", Classification.PUBLIC);
        new TestIndex(database, folder).catchUp().close();
        var rotten = files(".fdt").getFirst();
        byte[] bytes = Files.readAllBytes(rotten);
        bytes[bytes.length / 2] ^= 1;
        Files.write(rotten, bytes);
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(found(index, "printer")).containsExactly(ask);
            assertThat(index.status().rebuilds()).isEqualTo(1);
        }
    }

    @Test
    void anIndexWhoseFilesVanishIsBuiltAnewWhileReadersGoOn() throws IOException {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var before = company.ask(ada, "Printer before", "", Classification.PUBLIC);
        var clock = new Watch(Instant.parse("2026-03-01T09:00:00Z"));
        try (var index = new TestIndex(database, folder, clock).catchUp()) {
            for (Path file : files(""))
                Files.delete(file);
            var after = company.ask(ada, "Printer after", "", Classification.PUBLIC);
            clock.advance(Duration.ofMinutes(1));
            assertThat(found(index, "printer")).containsExactly(before);
            assertThat(found(index.catchUp(), "printer")).containsExactlyInAnyOrder(before, after);
            assertThat(index.status().rebuilds()).isEqualTo(2);
            assertNoDrift(index);
        }
        assertThat(indexes()).hasSize(1);
    }

    @Test
    void readersKeepTheOldIndexWhileThereIsNoRoomForTheNewOne() throws IOException {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var ask = company.ask(ada, "Printer", "", Classification.PUBLIC);
        var clock = new Watch(Instant.parse("2026-03-01T09:00:00Z"));
        var home = folder.resolve("home");
        var moved = folder.resolve("moved");
        try (var index = new TestIndex(database, home, clock).catchUp()) {
            company.behindOurBack("update ask set title = 'Scanner', version = version + 1");
            clock.advance(Duration.ofHours(2));
            Files.move(home, moved);
            Files.writeString(home, "no folder can be made in a file");
            for (int tries = 1; tries <= 3; tries++) {
                assertThatThrownBy(index::turn).isInstanceOf(UncheckedIOException.class);
                assertThat(index.status().failures()).isEqualTo(tries);
                assertThat(found(index, "printer")).containsExactly(ask);
                clock.advance(Duration.ofMinutes(2));
            }
            Files.delete(home);
            Files.move(moved, home);
            assertThat(found(index.catchUp(), "scanner")).containsExactly(ask);
            assertThat(index.status().failures()).isZero();
        }
    }

    @Test
    void readersHaveWordsWhileItIsReadWhatAnswersMean() throws IOException {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var answer = company.answer(company.ask(ada, "Printer", "", Classification.PUBLIC), ada, "It is upstairs.");
        var served = new ArrayList<Boolean>();
        var embedder = served(served);
        try (var index = new TestIndex(database, folder, Clock.systemUTC(), Optional.of(embedder)).catchUp()) {
            assertThat(served).isNotEmpty().containsOnly(true);
            assertThat(found(index, "upstairs")).containsExactly(answer);
            assertThat(readsMeanings(index)).isTrue();
            assertThat(index.status().rebuilds()).as("of words, and of all").isEqualTo(2);
        }
        assertThat(indexes()).hasSize(1);
        try (var index = new TestIndex(database, folder, Clock.systemUTC(), Optional.of(embedder)).catchUp()) {
            assertThat(readsMeanings(index)).isTrue();
            assertThat(index.status().rebuilds()).as("nothing is built anew").isZero();
        }
    }

    @Test
    void wordsAreReadOnWhereWhatAnswersMeanCannotBeRead() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var before = company.ask(ada, "Printer before", "", Classification.PUBLIC);
        var failing = new Directed(() -> {
            throw new IllegalStateException("no memory for the model");
        });
        try (var index = new TestIndex(database, folder, Clock.systemUTC(), Optional.of(failing))) {
            assertThatThrownBy(index::catchUp).hasMessage("no memory for the model");
            assertThat(found(index, "printer")).containsExactly(before);
            var after = company.ask(ada, "Printer after", "", Classification.PUBLIC);
            assertThatThrownBy(index::catchUp).hasMessage("no memory for the model");
            assertThat(found(index, "printer")).containsExactlyInAnyOrder(before, after);
            assertThat(readsMeanings(index)).isFalse();
        }
        var served = new ArrayList<Boolean>();
        try (var index = new TestIndex(database, folder, Clock.systemUTC(), Optional.of(served(served))).catchUp()) {
            assertThat(served).isNotEmpty().containsOnly(true);
            assertThat(found(index, "printer")).hasSize(2);
            assertThat(readsMeanings(index)).isTrue();
            assertThat(index.status().rebuilds()).as("the words were still there").isEqualTo(1);
        }
    }

    /** Notes each time whether readers have an index. */
    private Embedder served(List<Boolean> served) {
        return new Directed(() -> served.add(database.beans().get(LiveIndex.class).ready()));
    }

    /** Every text means the same. */
    private record Directed(Runnable asked) implements Embedder {
        @Override
        public String name() {
            return "one direction";
        }

        @Override
        public int dimensions() {
            return 4;
        }

        @Override
        public Set<String> languages() {
            return Set.of("en");
        }

        @Override
        public float[] embed(String text) {
            asked.run();
            return new float[]{1, 0, 0, 0};
        }
    }

    /** By words alone the index cannot tell who is known to know. */
    private static boolean readsMeanings(TestIndex index) {
        var need = Need.of("Where is the printer?", "", Instant.now());
        return index.live().read(view -> view.index().known(need, Muting.NONE)).isPresent();
    }

    @Test
    void anIndexOfAnotherDatabaseIsBuiltAnew() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        company.ask(ada, "Printer", "", Classification.PUBLIC);
        new TestIndex(database, folder).catchUp().close();
        company.behindOurBack("truncate ask, colleague, change_log cascade");
        var eve = company.colleague("Eve", Classification.INTERNAL);
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(found(index, "printer")).isEmpty();
            assertThat(found(index, "Eve")).containsExactly(eve.value());
        }
    }

    @Test
    void driftIsReportedAndMended() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var clock = new Watch(Instant.parse("2026-03-01T09:00:00Z"));
        try (var index = new TestIndex(database, folder, clock).catchUp()) {
            company.ask(ada, "Printer", "", Classification.PUBLIC);
            index.catchUp();
            company.behindOurBack("delete from ask");
            clock.advance(Duration.ofHours(2));
            index.turn();
            assertThat(index.status().drift()).contains("posts: 1 in the database, 2 in the index");
            index.catchUp();
            assertThat(found(index, "printer")).isEmpty();
            clock.advance(Duration.ofHours(2));
            assertNoDrift(index.catchUp());
        }
    }

    @Test
    void aNewWallMembershipIsADriftToo() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        company.wall("Deal");
        var clock = new Watch(Instant.parse("2026-03-01T09:00:00Z"));
        try (var index = new TestIndex(database, folder, clock).catchUp()) {
            company.behindOurBack("insert into wall_member select w.id, c.id from wall w, colleague c");
            clock.advance(Duration.ofHours(2));
            index.turn();
            assertThat(index.status().drift()).contains("profiles: other versions; posts: other versions");
        }
    }

    @Test
    void noCheckIsMadeWhileTheDatabaseIsAhead() throws SQLException {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var clock = new Watch(Instant.parse("2026-03-01T09:00:00Z"));
        try (var index = new TestIndex(database, folder, clock).catchUp();
                Connection slow = TestDatabase.source().getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, UUID.randomUUID(), ada.value(), "Holds the horizon back");
            company.ask(ada, "Committed, not settled", "", Classification.PUBLIC);
            var checked = index.status().checked();
            clock.advance(Duration.ofHours(2));
            index.catchUp();
            assertThat(index.status().checked()).isEqualTo(checked);
            slow.rollback();
            index.catchUp();
            assertNoDrift(index);
        }
    }

    private static void assertNoDrift(TestIndex index) {
        assertThat(index.upToDate()).isTrue();
        assertThat(index.drift()).isEmpty();
    }

    private static List<UUID> found(TestIndex index, String text) {
        return index.live().read(view -> view.index().search(SearchQuery.of(text, Access.cleared(1))).hits().stream()
                .map(Hit::id).toList());
    }

    private List<Path> files(String ending) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).filter(file -> !folder.equals(file.getParent()))
                    .filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private List<Path> indexes() throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(Files::isDirectory).toList();
        }
    }

    private static void insert(Connection connection, UUID id, UUID asker, String title) throws SQLException {
        try (var ask = connection.prepareStatement("""
                insert into ask (id, kind, asker_id, title, body, language, classification, urgency, state, filed_at,
                  changed_at, version) values (?, 'QUESTION', ?, ?, '', 'en', 0, 'NORMAL', 'OPEN', now(), now(), 1)""");
                var change = connection.prepareStatement("insert into change_log (kind, subject) values ('ask', ?)")) {
            ask.setObject(1, id);
            ask.setObject(2, asker);
            ask.setString(3, title);
            ask.executeUpdate();
            change.setObject(1, id);
            change.executeUpdate();
        }
    }
}
