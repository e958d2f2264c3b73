package org.cadre.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.bundles.ArchiveDesk;
import org.cadre.bundles.Bundle;
import org.cadre.bundles.BundleId;
import org.cadre.bundles.BundleNotFound;
import org.cadre.bundles.BundleReady;
import org.cadre.bundles.Bundles;
import org.cadre.bundles.Packing;
import org.cadre.bundles.Parcel;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.exports.ExportBook;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;
import org.cadre.holds.HoldDesk;
import org.cadre.holds.HoldScope;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.retention.Period;
import org.cadre.retention.RecordKind;
import org.cadre.retention.RetentionDesk;
import org.cadre.rulebook.Effect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PrivacyDeskTest {
    private static final String NAME = "Quirina Zyx";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private final ExportBook book = new ExportBook(database);
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private final List<BundleReady> told = new ArrayList<>();
    private TestOutbox outbox;
    private ColleagueId who;
    private ColleagueId other;
    private Reader reader;
    private Reader governor;
    private Reader second;
    private UUID ask;
    private UUID answer;

    @SuppressWarnings("NullAway.Init")
    PrivacyDeskTest() {}

    @BeforeEach
    void somebodyWhoIsEverywhere() {
        database.beans().with(Clock.class, time.clock());
        outbox = new TestOutbox(database).with(new Handler<BundleReady>() {
            @Override
            public Class<BundleReady> message() {
                return BundleReady.class;
            }

            @Override
            public void handle(BundleReady ready, Delivery delivery) {
                told.add(ready);
            }
        });
        who = company.colleague(NAME, Classification.INTERNAL);
        company.behindOurBack(
                "update colleague set number = 'P-4711', mail = 'quirina@example.org' where id = '" + who + "'");
        other = company.colleague("Bob", Classification.INTERNAL);
        governor = person("Gus", Role.GOVERNANCE);
        second = person("Gil", Role.GOVERNANCE);
        reader = company.reader(who);
        ask = company.ask(other, "Printer", "Ask @{" + who + "} or Quirina Zyx about it.", Classification.INTERNAL);
        answer = company.answer(ask, who, "Take the <water>.");
        company.claims(who, company.skill("Printers"), 3);
        sql("insert into account values ('" + who + "', 'hash-of-hers', 0, null)");
        sql("insert into account_role values ('" + who + "', 'GOVERNANCE')");
        sql("insert into session values ('\\x01', '" + who + "', 'csrf-of-hers', now(), now())");
        sql("insert into api_token (id, hash, colleague_id, label, created_at, expires_at, scopes) values "
                + "(gen_random_uuid(), '\\x02', '" + who + "', 'Quirina''s token', now(), now(), '')");
        sql("insert into invitation (id, ask_id, invitee_id, wave, state, issued_at, expires_at, decline_note, version) "
                + "values (gen_random_uuid(), '" + ask + "', '" + who
                + "', 1, 'DECLINED', now(), now(), 'Zyx is ill', 1)");
        sql("insert into notice (id, recipient_id, kind, cause, ask_id, actor_id, created_at, mail) values ('" + answer
                + "', '" + who + "', 'ANSWERED', gen_random_uuid(), '" + ask + "', '" + other + "', now(), 'DUE')");
        sql("insert into outbox (id, stream, handler, message, appended_at, due_at) values (gen_random_uuid(), '"
                + answer
                + "', 'MailHandler', 'quirina@example.org', now(), now() + interval '1 hour')");
        sql("insert into endorsement values (gen_random_uuid(), '" + other + "', '" + who
                + "', (select id from skill), 'Quirina knows', now())");
        sql("insert into import_job (id, kind, source, state, started_at) values ('" + ask
                + "', 'directory', 'x', 'FAILED', now())");
        sql("insert into import_problem values ('" + ask + "', 1, 1, 'mail', 'Quirina@example.org', 'k', '')");
        sql("insert into colleague select gen_random_uuid(), 'N99', 'Report of hers', 'r@example.org', 'IT', '" + who
                + "', 'Berlin', 'DE', 'UTC', 'en', 1, 'EMPLOYEE', null, 1");
        sql("insert into file values (gen_random_uuid(), '" + who
                + "', 'log.txt', 'text/plain', 4, '\\x00', 'READY', now(), null, '" + answer + "', null)");
        sql("insert into file_chunk select id, 0, 'abcd' from file");
        database.run(
                () -> database.beans().get(Decisions.class).keep(Stage.MATCH, ask,
                        List.of(new Judged(who.value(), new Verdict(
                                List.of(), List.of(),
                                Facts.of("candidate.id", who.value()).and("asker.id", other.value()))))));
    }

    @Test
    void anExportHoldsEverythingAboutThePersonAndNothingOfOthers() throws Exception {
        var entries = exported();
        assertThat(entries).containsKeys("data/colleague.id.json", "data/answer.author_id.json", "index.html",
                "data/decision.person.json", "data/session.colleague_id.json", "data/account_role.colleague_id.json");
        String all = String.join("\n", entries.values());
        assertThat(all).contains(NAME, "quirina@example.org", "Take the <water>.", "Zyx is ill", "candidate.id",
                "Quirina's token");
        assertThat(entries.get("index.html")).contains("Take the &lt;water&gt;.").doesNotContain("<water>");
        assertThat(
                entries.entrySet().stream().filter(one -> one.getKey().startsWith("files/")).map(Map.Entry::getValue))
                .containsExactly("abcd");
        assertThat(all).doesNotContain("hash-of-hers", "csrf-of-hers", "Report of hers", other.toString());
    }

    @Test
    void onesLastSignInAndTheReviewsOfOnesAccessAreToldAndExported() throws Exception {
        sql("update account set signed_in_at = '2026-02-03T04:05:06Z' where colleague_id = '" + who + "'");
        var wall = new WallId(UUID.randomUUID());
        sql("insert into wall (id, name, purpose) values ('" + wall + "', 'Project Elm', '')");
        sql("insert into recertification (id, quarter, opened_at, remind_at, due_at, silence) values ('" + ask
                + "', '2026-Q1', now(), now(), now(), 'ESCALATE')");
        sql(item("ROLE", who, who.value(), "GOVERNANCE", "'KEPT', now(), '" + second.id() + "', 'still governs'"));
        sql(item("WALL", who, wall.value(), "", "'REVOKED', now(), '" + other + "', 'left the deal'"));
        sql(item("ROLE", other, other.value(), "AUDITOR", "'KEPT', now(), '" + who + "', 'audits Bob''s books'"));
        var about = database.call(() -> desk().aboutMe(reader));
        assertThat(about.signedIn()).contains(Instant.parse("2026-02-03T04:05:06Z"));
        assertThat(about.access()).as("of a wall one is behind no more, nothing").singleElement()
                .satisfies(one -> {
                    assertThat(one.what()).isEqualTo("GOVERNANCE");
                    assertThat(one.quarter()).isEqualTo("2026-Q1");
                    assertThat(one.decider()).contains(second.id());
                    assertThat(one.decidedAt()).isPresent();
                });
        assertThat(database.call(() -> desk().aboutMe(new Reader(who, Classification.INTERNAL, Set.of(wall), Set.of(),
                reader.language(), reader.zone()))).access()).as("as a member both").hasSize(2);
        var entries = exported();
        assertThat(entries.get("data/account.colleague_id.json")).contains("2026-02-03T04:05:06");
        assertThat(entries.get("data/access_review.json")).contains("\"decidedBy\":\"Gil\"", "still governs",
                "2026-Q1", "\"state\":\"KEPT\"").doesNotContain("Elm");
        assertThat(entries.get("index.html")).contains("access_review", "still governs");
        assertThat(entries.get("data/recertification_item.decider_id.json")).as("one's own words, not the other's data")
                .contains("audits Bob").doesNotContain("used_at", other.toString());
    }

    private String item(String kind, ColleagueId holder, UUID grant, String what, String decided) {
        return ("insert into recertification_item (id, campaign_id, kind, holder_id, grant_id, what, used_at, leaver, dormant,"
                + " state, decided_at, decider_id, reason) values (gen_random_uuid(), '%s', '%s', '%s', '%s', '%s', now(),"
                + " false, false, %s)").formatted(ask, kind, holder, grant, what, decided);
    }

    @Test
    void theManifestHasTheHashOfEachEntry() throws Exception {
        var entries = exported();
        String manifest = java.util.Objects.requireNonNull(entries.remove(Parcel.MANIFEST));
        assertThat(manifest.lines()).hasSameSizeAs(entries.keySet());
        for (var one : entries.entrySet())
            assertThat(manifest).contains(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(one.getValue().getBytes(StandardCharsets.UTF_8))) + "  " + one.getKey());
    }

    @Test
    void anExportIsItsPersonsAloneAndForSomeDays() {
        var id = database.call(() -> desk().export(reader));
        assertThatThrownBy(() -> database.run(() -> desk().export(reader))).hasMessageContaining("privacy.under-way");
        assertThatThrownBy(() -> fetch(reader, id)).as("before it is made").isInstanceOf(BundleNotFound.class);
        pack();
        assertThat(fetch(reader, id).state()).isEqualTo(Bundle.State.READY);
        outbox.relay();
        assertThat(told).containsExactly(new BundleReady(id.value(), who.value(), PersonPacker.KIND));
        assertThatThrownBy(() -> fetch(governor, id)).isInstanceOf(BundleNotFound.class);
        time.advance(Packing.KEPT);
        assertThatThrownBy(() -> fetch(reader, id)).isInstanceOf(BundleNotFound.class);
    }

    /** Every place that refers to a person is in the export, or said here to be left out. */
    @Test
    void noPlaceThatRefersToAPersonIsForgotten() {
        var places = database.call(() -> database.beans().get(Holdings.class).all()).stream().map(Holding::name)
                .toList();
        var keys = database.call(() -> database.entities().createNativeQuery("""
                select c.conrelid::regclass || '.' || a.attname from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = 'colleague'::regclass""").getResultList());
        assertThat(keys).hasSizeGreaterThan(50);
        for (Object key : keys)
            if (!places.contains(key.toString()))
                assertThat(key.toString()).matches("(legal_hold|held_file|discovery|erasure_mention|bundle)\\..*"
                        + "|colleague.manager_id|notice.actor_id|weekly_pick.colleague_id|service_account.colleague_id");
    }

    @Test
    void afterAnErasureNothingNamesThePersonAnywhere() throws Exception {
        try (var index = new TestIndex(database, folder, time.clock()).catchUp()) {
            assertThat(traces(folder)).as("of the name, before").isNotEmpty();
            var id = database.call(() -> desk().askToBeErased(reader));
            database.run(() -> desk().erase(second, id));
            index.catchUp();
            assertThat(index.drift()).isEmpty();
            var mentions = database.call(() -> desk().mentions(governor, id));
            assertThat(mentions).extracting(Mention::kind).containsExactly("ASK");
            // what a machine must not cut out of somebody else's text
            sql("update ask set body = replace(body, 'Quirina Zyx', 'somebody'), version = version + 1");
            database.run(() -> database.beans().get(org.cadre.outbox.ChangeLog.class).note("ask", ask));
            database.run(() -> database.beans().get(org.cadre.outbox.ChangeLog.class).note("erased", who.value()));
            database.run(() -> desk().seen(governor, id, ask));
            index.catchUp();
            assertThat(traces(folder)).isEmpty();
            assertThat(database.call(() -> desk().see(governor, id))).returns(Erasure.State.DONE, Erasure::state)
                    .returns(0L, Erasure::mentions);
        }
        assertThat(dumped()).isNotEmpty().allSatisfy(row -> assertThat(row.toLowerCase(Locale.ROOT))
                .doesNotContain("quirina", "zyx", "p-4711", "@{" + who));
        assertThat(text("select body from answer")).isEqualTo("Take the <water>.");
        assertThat(text("select name from colleague where id = '" + who + "'")).isEqualTo("A former colleague");
        for (String table : List.of("session", "api_token", "account", "claimed_skill", "person_key", "notice",
                "outbox"))
            assertThat(text("select cast(count(*) as text) from " + table)).as(table).isEqualTo("0");
        assertThat(database.call(() -> database.beans().get(Decisions.class).of(ask))).singleElement()
                .satisfies(one -> assertThat(one.facts()).isEmpty());
    }

    @Test
    void answersGoTooWhereTheScheduleSaysSo() {
        database.run(() -> database.beans().get(RetentionDesk.class).set(governor, RecordKind.ANSWER,
                java.util.Optional.of(Classification.INTERNAL), 100, Period.Authors.REMOVE, "Agreed",
                time.clock().instant().plusSeconds(1)));
        time.advance(Duration.ofSeconds(2));
        var id = database.call(() -> desk().askToBeErased(reader));
        database.run(() -> desk().erase(second, id));
        assertThat(text("select cast(count(*) as text) from answer")).isEqualTo("0");
    }

    @Test
    void aSecondPersonErasesWithinAMonth() {
        var mine = database.call(() -> desk().askToBeErased(governor));
        assertThatThrownBy(() -> database.run(() -> desk().erase(governor, mine)))
                .hasMessageContaining("erasure.somebody-else");
        assertThatThrownBy(() -> database.run(() -> desk().askToBeErased(governor)))
                .hasMessageContaining("erasure.open");
        assertThatThrownBy(() -> database.run(() -> desk().request(reader, other))).isInstanceOf(NotAllowedNow.class);
        assertThat(database.call(() -> desk().see(second, mine)).deadline())
                .isBetween(time.clock().instant().plus(Duration.ofDays(28)),
                        time.clock().instant().plus(Duration.ofDays(31)));
        database.run(() -> desk().refuse(second, mine, "A contract"));
        assertThat(database.call(() -> desk().mine(governor)).orElseThrow()).returns("A contract", Erasure::reason);
        assertThatThrownBy(() -> database.run(() -> desk().erase(second, mine))).hasMessageContaining("erasure.over");
    }

    @Test
    void aHoldBlocksAnErasureWithoutTellingOfTheMatter() {
        database.run(() -> database.beans().get(HoldDesk.class).place(governor,
                new HoldScope.OfAsk(new org.cadre.asks.AskId(ask)), "M-7", "A lawsuit"));
        var id = database.call(() -> desk().askToBeErased(reader));
        assertThatThrownBy(() -> database.run(() -> desk().erase(second, id))).isInstanceOf(NotAllowedNow.class)
                .hasMessageContaining("erasure.kept").hasMessageNotContaining("M-7").hasMessageNotContaining("hold");
        assertThat(text("select name from colleague where id = '" + who + "'")).isEqualTo(NAME);
        assertThat(database.call(() -> desk().exports(reader)).toString()).doesNotContain("lawsuit");
    }
    private Map<String, String> exported() throws IOException {
        var id = database.call(() -> desk().export(reader));
        pack();
        var zip = new ByteArrayOutputStream();
        int number = 0;
        for (var bytes = chunk(id, 0); bytes.length > 0; bytes = chunk(id, ++number))
            zip.write(bytes);
        var entries = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return entries;
    }

    @Test
    void noStarterRuleKeepsAnybodyFromTheirOwnData() {
        book.limit("retention_days", -1);
        company.behindOurBack("update colleague set country = 'US' where id = '" + who + "'");
        var id = database.call(() -> desk().export(reader));
        pack();
        assertThat(fetch(reader, id).state()).isEqualTo(Bundle.State.READY);
        assertThat(book.outcomes(who.value())).containsExactly("ALLOWED", "ALLOWED");
        assertThat(book.kept(who.value())).allSatisfy(one -> {
            assertThat(one.facts()).containsEntry("export.own", "true").containsEntry("export.region", "US")
                    .containsEntry("export.personal", "true");
            assertThat(Long.parseLong(one.facts().get("export.rows"))).isGreaterThan(10);
            assertThat(Long.parseLong(one.facts().get("export.age_days"))).isPositive();
        });
    }

    @Test
    void whatAnArchiveHoldsIsCountedOnceAndTheRulesAreStillAskedTwice() {
        var id = database.call(() -> desk().export(reader));
        pack();
        sql("insert into session values ('\\x05', '" + who + "', 'another', now(), now())");
        company.behindOurBack("update colleague set country = 'US' where id = '" + who + "'");
        fetch(reader, id);
        assertThat(rows()).as("of what is in it").containsExactly(rows().getFirst(), rows().getFirst());
        assertThat(book.kept(who.value()).getLast().facts()).as("where its reader is now")
                .containsEntry("export.region", "US").containsEntry("export.own", "true");
        sql("update bundle set row_count = null");
        fetch(reader, id);
        assertThat(rows().getLast()).as("of one ordered by an earlier version, now")
                .isGreaterThan(rows().getFirst());
    }

    private List<Long> rows() {
        return book.kept(who.value()).stream().map(one -> Long.valueOf(one.facts().get("export.rows"))).toList();
    }

    @Test
    void whoLeftIsFoundByIdAndMailToBeErasedAndAMachineIsNobody() {
        company.leave(who);
        assertThatThrownBy(() -> database.call(() -> desk().request(governor, "nobody@example.org")))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("person"));
        var id = database.call(() -> desk().request(governor, "quirina@example.org"));
        assertThat(database.call(() -> desk().see(governor, id)).colleague()).isEqualTo(who);
        company.behindOurBack("update colleague set employment = 'SERVICE' where id = '" + other + "'");
        assertThatThrownBy(() -> database.call(() -> desk().request(governor, other.toString())))
                .isInstanceOf(NotAllowedNow.class).hasMessage("erasure.machine");
        assertThatThrownBy(() -> database.call(() -> desk().request(reader, "Gus"))).as("not the office")
                .isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void aRuleOfTheCompanysOwnIsKeptTo() {
        book.only("export.own", Effect.REFUSE);
        book.refuses("trial", () -> desk().export(reader));
        assertThat(database.call(() -> desk().exports(reader))).isEmpty();
        assertThat(book.outcomes(who.value())).containsExactly("REFUSED");
    }

    private byte[] chunk(BundleId id, int number) {
        return database.call(() -> database.beans().get(Bundles.class).chunk(id, number)).orElse(new byte[0]);
    }

    private void pack() {
        database.run(() -> database.beans().get(Packing.class).next());
    }

    private Bundle fetch(Reader as, BundleId id) {
        return database.call(() -> database.beans().get(ArchiveDesk.class).fetch(as, id));
    }

    /** Files of the index in which a word of the name stands. */
    private static List<Path> traces(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> {
                try {
                    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                    return bytes.contains("quirina");
                } catch (IOException failure) {
                    throw new java.io.UncheckedIOException(failure);
                }
            }).toList();
        }
    }

    /** Every row of every table as text. */
    private List<String> dumped() {
        return database.call(() -> {
            List<?> tables = database.entities().createNativeQuery(
                    "select quote_ident(tablename) from pg_tables where schemaname = 'public'").getResultList();
            return tables.stream().flatMap(table -> database.entities()
                    .createNativeQuery("select '" + table + " ' || cast(t as text) from " + table + " t")
                    .getResultList()
                    .stream().map(String::valueOf)).toList();
        });
    }

    private Reader person(String name, Role role) {
        var one = company.reader(company.colleague(name, Classification.RESTRICTED));
        return new Reader(one.id(), one.clearance(), Set.of(), Set.of(Role.EMPLOYEE, role), Locale.ENGLISH, one.zone());
    }

    private String text(String sql) {
        return database.call(() -> (String) database.entities().createNativeQuery(sql).getSingleResult());
    }

    private void sql(String sql) {
        company.behindOurBack(sql);
    }

    private PrivacyDesk desk() {
        return database.beans().get(PrivacyDesk.class);
    }
}
