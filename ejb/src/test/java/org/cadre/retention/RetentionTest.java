package org.cadre.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.holds.HoldDesk;
import org.cadre.holds.HoldScope;
import org.cadre.housekeeping.Chore;
import org.cadre.index.Access;
import org.cadre.index.Hit;
import org.cadre.index.SearchQuery;
import org.cadre.matching.LiveIndex;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    private static final Duration TEN_YEARS = Duration.ofDays(3650);
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private ColleagueId ada;
    private ColleagueId bob;
    private Reader governor;
    private UUID ask;
    private UUID answer;

    @SuppressWarnings("NullAway.Init")
    RetentionTest() {}

    @BeforeEach
    void anAskWithAllThatHangsOnIt() {
        database.beans().with(Clock.class, time.clock());
        ada = company.colleague("Ada", Classification.RESTRICTED);
        bob = company.colleague("Bob", Classification.RESTRICTED);
        governor = governor("Gus");
        ask = company.ask(ada, "How do I renew a certificate?", "It expires.", Classification.INTERNAL, "tls");
        answer = company.answer(ask, bob, "Run certbot.");
        company.accept(ask, answer);
        var now = time.clock().instant().toString();
        run("insert into comment values (gen_random_uuid(), '" + ask + "', '" + answer + "', '" + ada
                + "', 'Thank you', '" + now + "', null, null, 1)");
        run("insert into invitation (id, ask_id, invitee_id, wave, state, issued_at, expires_at, version) values ('"
                + answer + "', '" + ask + "', '" + bob + "', 1, 'FULFILLED', '" + now + "', '" + now + "', 1)");
        run("insert into notice (id, recipient_id, kind, cause, ask_id, invitation_id, answer_id, created_at, mail) values "
                + "(gen_random_uuid(), '" + ada + "', 'ANSWERED', gen_random_uuid(), '" + ask + "', '" + answer + "', '"
                + answer + "', '" + now + "', 'SENT')");
        run("insert into file values ('" + ask + "', '" + ada + "', 'log.txt', 'text/plain', 1, '\\x00', 'READY', '"
                + now
                + "', null, '" + answer + "', null)");
        run("insert into file_chunk values ('" + ask + "', 0, '\\x61')");
        run("insert into mention values ('" + answer + "', '" + ada + "')");
        run("insert into follow values ('" + bob + "', 'ASK', '" + ask + "', true, '" + now + "')");
    }

    @Test
    void whatIsBeyondItsRetentionIsFoundNowhere() {
        time.advance(TEN_YEARS.minusDays(1));
        purge();
        assertThat(rows("ask")).isEqualTo(1);
        try (var index = new TestIndex(database, folder, time.clock()).catchUp()) {
            assertThat(found("certificate")).isNotEmpty();
            time.advance(Duration.ofDays(365));
            assertThat(purge()).isPositive();
            index.catchUp();
            assertThat(found("certificate")).isEmpty();
            assertThat(index.drift()).isEmpty();
        }
        assertThatThrownBy(() -> database.call(() -> asks().seenBy(governor, new AskId(ask))))
                .isInstanceOf(AskNotFound.class);
        for (String table : List.of("ask", "ask_tag", "answer", "comment", "invitation", "notice", "file", "file_chunk",
                "mention", "follow", "mail_reply"))
            assertThat(rows(table)).as(table).isZero();
    }

    @Test
    void whatIsLeftBehindAreCountsAndHashesOfIds() {
        time.advance(TEN_YEARS.plusDays(365));
        purge();
        var purged = database.call(() -> desk().purged(governor));
        var ofAsks = purged.stream().filter(one -> one.kind() == RecordKind.ASK).toList();
        assertThat(ofAsks).singleElement().returns(1, Purged::removed)
                .returns(Optional.of(Classification.INTERNAL), Purged::level)
                .satisfies(one -> assertThat(RetentionDesk.proves(one, ask)).isTrue())
                .satisfies(one -> assertThat(RetentionDesk.proves(one, answer)).isFalse());
        assertThat(text("select string_agg(cast(p as text), '') from purge p")).doesNotContain(ask.toString());
    }

    @Test
    void anAnswerMakesAnOldAskYoung() {
        time.advance(TEN_YEARS.plusDays(365));
        run("update answer set given_at = '" + time.clock().instant() + "'");
        purge();
        assertThat(rows("ask")).isEqualTo(1);
    }

    @Test
    void aPurgeThatDiesInTheMiddleIsGoneOnWith() {
        for (int i = 0; i < 20; i++)
            company.ask(ada, "Old question " + i, "Text", Classification.INTERNAL);
        time.advance(TEN_YEARS.plusDays(365));
        assertThat(database.call(() -> chore(database).tidy(time.clock().instant(), 5))).isEqualTo(5);
        assertThatThrownBy(() -> database.run(() -> {
            chore(database).tidy(time.clock().instant(), 5);
            throw new IllegalStateException("killed");
        })).hasMessage("killed");
        assertThat(rows("ask")).as("the batch that died never happened").isEqualTo(16);
        assertThat(text("select cast(sum(removed) as text) from purge")).isEqualTo("5");
        try (var other = database.beside()) {
            other.database().beans().with(Clock.class, time.clock());
            while (other.database().call(() -> chore(other.database()).tidy(time.clock().instant(), 5)) == 5)
                continue;
        }
        assertThat(rows("ask")).isZero();
        assertThat(text("select cast(sum(removed) as text) from purge where kind = 'ASK'")).isEqualTo("21");
        assertThat(text("select cast(sum(length(digests)) as text) from purge where kind = 'ASK'"))
                .isEqualTo(Integer.toString(21 * 32));
    }

    @Test
    void aLegalHoldBeatsRetention() {
        var hold = database.call(() -> database.beans().get(HoldDesk.class).place(governor,
                new HoldScope.OfAsk(new AskId(ask)), "M-7", "A lawsuit"));
        time.advance(TEN_YEARS.plusDays(365));
        purge();
        assertThat(List.of(rows("ask"), rows("answer"), rows("comment"), rows("file"), rows("notice")))
                .containsOnly(1L);
        var second = governor("Gil");
        database.run(() -> database.beans().get(HoldDesk.class).release(second, hold, "Settled"));
        purge();
        assertThat(rows("ask")).isZero();
    }

    @Test
    void aChangeOfTheScheduleNeedsAReasonAndHoldsFromItsDayOn() {
        var from = time.clock().instant().plus(Duration.ofDays(10));
        assertThatThrownBy(() -> set(governor, 5, "", from)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> set(governor, 0, "Less", from)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> set(governor, 5, "Less", from.minus(Duration.ofDays(11))))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> set(company.reader(ada), 5, "Less", from)).isInstanceOf(NotAllowedNow.class);
        set(governor, 5, "Less is more", from);
        assertThat(days()).isEqualTo(3650);
        time.advance(Duration.ofDays(11));
        assertThat(days()).isEqualTo(5);
        assertThat(database.call(() -> desk().history(governor, RecordKind.ASK, Optional.of(Classification.INTERNAL))))
                .singleElement().returns("Less is more", Period::reason)
                .returns(Optional.of(governor.id()), Period::setBy);
        assertThat(database.call(() -> database.beans().get(Acts.class)
                .of(RetentionDesk.subject(RecordKind.ASK, Optional.of(Classification.INTERNAL))))).hasSize(1);
    }

    @Test
    void theScheduleSaysWhatFallsDueSoonAndTouchesNothing() {
        time.advance(TEN_YEARS.minusDays(10).plus(Duration.between(filed(), time.clock().instant()).negated()));
        assertThat(due()).returns(0L, Due::now).returns(1L, Due::soon);
        time.advance(Duration.ofDays(365));
        assertThat(due()).returns(1L, Due::now).returns(0L, Due::soon);
        assertThat(rows("ask")).isEqualTo(1);
    }

    @Test
    void whatTheReaderMayNotSeeIsNotCounted() {
        company.ask(ada, "Secret", "Text", Classification.INTERNAL, company.wall("Deal", ada));
        time.advance(TEN_YEARS.plusDays(365));
        assertThat(due().now()).isEqualTo(1);
        purge();
        assertThat(rows("ask")).isZero();
        assertThat(database.call(() -> desk().purged(governor)).stream().filter(one -> one.kind() == RecordKind.ASK)
                .mapToInt(Purged::removed).sum()).isEqualTo(1);
    }

    @Test
    void everythingThatHangsOnAnAskGoesWithIt() {
        assertThat(text("""
                select string_agg(conrelid::regclass || '.' || conname, ', ') from pg_constraint
                where contype = 'f' and confdeltype = 'a' and confrelid::regclass::text in
                  ('ask', 'answer', 'comment', 'invitation', 'routing_plan', 'glass_request', 'duplicate')"""))
                .as("foreign keys that would keep an ask whose retention is over; say `on delete cascade`").isNull();
    }

    private long purge() {
        long gone = 0;
        for (int batch = 500; batch >= 500; gone += batch)
            batch = database.call(() -> chore(database).tidy(time.clock().instant(), 500));
        return gone;
    }

    private Due due() {
        return database.call(() -> desk().schedule(governor)).stream()
                .filter(one -> one.period().kind() == RecordKind.ASK
                        && one.period().level().equals(Optional.of(Classification.INTERNAL)))
                .findFirst().orElseThrow();
    }

    private int days() {
        return due().period().days();
    }

    private void set(Reader who, int days, String reason, Instant from) {
        database.run(() -> desk().set(who, RecordKind.ASK, Optional.of(Classification.INTERNAL), days,
                Period.Authors.KEEP, reason, from));
    }

    private List<UUID> found(String words) {
        return database.beans().get(LiveIndex.class).read(view -> view.index()
                .search(SearchQuery.of(words, Access.cleared(3))).hits().stream().map(Hit::id).toList());
    }

    private Instant filed() {
        return Instant.parse(text("select to_char(greatest(max(given_at), (select max(written_at) from comment), "
                + "(select max(changed_at) from ask)) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from answer"));
    }

    private Reader governor(String name) {
        var reader = company.reader(company.colleague(name, Classification.RESTRICTED));
        return new Reader(reader.id(), reader.clearance(), Set.of(), Set.of(Role.EMPLOYEE, Role.GOVERNANCE),
                Locale.ENGLISH, reader.zone());
    }

    private long rows(String table) {
        return Long.parseLong(text("select cast(count(*) as text) from " + table));
    }

    private String text(String sql) {
        return database.call(() -> (String) database.entities().createNativeQuery(sql).getSingleResult());
    }

    private void run(String sql) {
        company.behindOurBack(sql);
    }

    private RetentionDesk desk() {
        return database.beans().get(RetentionDesk.class);
    }

    private Asks asks() {
        return database.beans().get(Asks.class);
    }

    private static Chore chore(TestDatabase node) {
        return node.beans().get(PurgeRecords.class);
    }
}
