package org.cadre.recertification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.database.TestDatabase;
import org.cadre.exports.ExportBook;
import org.cadre.governance.BadInput;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.FourEyesNeeded;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.recertification.AccessReviewDue.Stage;
import org.cadre.recertification.RecertificationDesk.Verdict;
import org.cadre.recertification.RecertificationSettings.Silence;
import org.cadre.scopes.Area;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecertificationTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Access access;

    @SuppressWarnings("NullAway.Init")
    RecertificationTest() {}

    @BeforeEach
    void company() {
        access = new Access(database);
    }

    @Test
    void aReviewIsOpenedOncePerQuarter() {
        access.tick();
        access.later(Duration.ofHours(4));
        access.tick();
        access.tick();
        assertThat(quarters()).containsExactly("2026-Q2", "2026-Q1");
        access.later(Duration.ofDays(91));
        access.tick();
        assertThat(quarters()).containsExactly("2026-Q3", "2026-Q2", "2026-Q1");
    }

    @Test
    void aQuarterBeginsWhereTheCompanyIs() {
        with(Silence.ESCALATE, ZoneId.of("America/New_York"));
        access.later(Duration.ofHours(4));
        access.tick();
        assertThat(quarters()).containsExactly("2026-Q1");
        access.later(Duration.ofHours(4));
        access.tick();
        assertThat(quarters()).containsExactly("2026-Q2", "2026-Q1");
    }

    @Test
    void ofTwoNodesOneOpensIt() throws Exception {
        access.later(Duration.ofHours(4));
        try (var beside = database.beside()) {
            beside.database().beans().with(Clock.class,
                    Clock.fixed(access.now(), ZoneOffset.UTC));
            var started = new CountDownLatch(1);
            var other = new Thread(() -> beside.database().run(() -> {
                started.countDown();
                open(beside.database());
            }));
            database.run(() -> {
                open(database);
                other.start();
                await(started);
            });
            other.join();
        }
        assertThat(quarters()).containsExactly("2026-Q2");
        assertThat(number("select count(*) from recertification_item where kind = 'ROLE'")).isEqualTo(4);
    }

    @Test
    void theQuarterInWhichItIsInstalledIsNotReviewed() {
        access.sql("insert into recertification_start values (?1)", access.now());
        access.tick();
        assertThat(quarters()).isEmpty();
        access.later(Duration.ofHours(4));
        access.tick();
        assertThat(quarters()).containsExactly("2026-Q2");
    }

    @Test
    void aReviewIsTakenOutByTheRulesOfExporting() {
        var review = access.opened();
        var book = new ExportBook(database);
        assertThat(taken(access.governor, review)).hasSameSizeAs(access.items(access.governor, review));
        assertThat(taken(access.auditor, review)).isNotEmpty();
        book.refuses("personal-exports-by-governance", () -> access.desk().export(access.manager, review.id()));
        book.limit("retention_days", 10);
        access.later(Duration.ofDays(11));
        book.refuses("kept-no-longer-than-retention", () -> access.desk().export(access.governor, review.id()));
        assertThat(book.outcomes(review.id().value())).containsExactly("ALLOWED", "ALLOWED", "REFUSED", "REFUSED");
    }

    private List<AccessItem> taken(Reader reader, Recertification review) {
        return database.call(() -> access.desk().export(reader, review.id()));
    }

    @Test
    void everyGrantBeyondAnEmployeesIsAnItemAndHasItsReviewer() {
        access.wall(access.employee, access.auditor);
        access.authorisation(access.employee);
        var machine = access.machine(access.employee);
        access.machine(access.employee, Area.ASKS.read());
        var review = access.opened();
        assertThat(reviewer(review, AccessKind.ROLE, access.auditor.id())).isEqualTo(access.manager.id());
        assertThat(reviewer(review, AccessKind.ROLE, access.governor.id())).as("has no manager, and is no other")
                .isEqualTo(access.second.id());
        assertThat(reviewer(review, AccessKind.ROLE, access.second.id())).isEqualTo(access.governor.id());
        assertThat(reviewer(review, AccessKind.ROLE, access.admin.id())).isIn(access.governor.id(),
                access.second.id());
        assertThat(reviewer(review, AccessKind.WALL, access.auditor.id())).isEqualTo(access.employee.id());
        assertThat(reviewer(review, AccessKind.TOKEN, machine)).isEqualTo(access.employee.id());
        assertThat(access.item(review, AccessKind.AUTHORISATION, access.employee.id()).reviewer())
                .as("both of governance had a hand in it").isEmpty();
        assertThat(number("select count(*) from recertification_item")).as("nothing else").isEqualTo(7);
        assertThat(access.told).extracting(AccessReviewDue::stage).containsOnly(Stage.WANTED);
        assertThat(access.told).extracting(AccessReviewDue::recipient).doesNotHaveDuplicates().contains(
                access.manager.id().value(), access.employee.id().value());
        var third = access.person("Gil", Role.GOVERNANCE);
        access.tick();
        assertThat(reviewer(review, AccessKind.AUTHORISATION, access.employee.id())).isEqualTo(third.id());
        assertThat(access.told).extracting(AccessReviewDue::recipient).containsExactly(third.id().value());
    }

    @Test
    void nobodyDecidesOnTheirOwnNeitherAtTheDeskNorInTheTable() {
        var review = access.opened();
        var own = access.item(review, AccessKind.ROLE, access.governor.id());
        assertThatThrownBy(() -> keep(access.governor, review, own)).isInstanceOf(FourEyesNeeded.class);
        assertThatThrownBy(() -> handOver(access.second, review, own, access.governor))
                .isInstanceOf(BadInput.class);
        for (String column : List.of("reviewer_id", "decider_id"))
            for (String concerned : List.of("holder_id", "requester_id", "granter_id"))
                assertThatThrownBy(() -> access.sql(
                        "update recertification_item set requester_id = ?2, granter_id = ?3, "
                                + column + " = case '" + concerned
                                + "' when 'holder_id' then holder_id when 'requester_id'"
                                + " then ?2 else ?3 end where id = ?1",
                        own.id().value(), access.manager.id().value(),
                        access.employee.id().value())).as(column + " = " + concerned)
                        .hasMessageContaining("check constraint");
    }

    @Test
    void aManagerWhoGaveTheRoleDoesNotReviewIt() {
        access.sql(
                """
                        insert into mandate (id, person_id, role, requester_id, requested_at, reason, state, decider_id, decided_at)
                        values (?1, ?2, 'AUDITOR', ?3, ?5, 'audit', 'GRANTED', ?4, ?5)""",
                UUID.randomUUID(),
                access.auditor.id().value(), access.admin.id().value(), access.manager.id().value(), access.now());
        var item = access.item(access.opened(), AccessKind.ROLE, access.auditor.id());
        assertThat(item.reviewer()).get().isIn(access.governor.id(), access.second.id());
        assertThat(item.since()).contains(Instant.parse("2026-03-31T21:00:00Z"));
    }

    @Test
    void whatIsKeptStaysAndWhatIsRevokedEndsAtOnceWhateverItIs() {
        var third = access.person("Gil", Role.GOVERNANCE);
        var wall = access.wall(access.employee, access.auditor, access.manager);
        var authorisation = access.authorisation(access.employee);
        var machine = access.machine(access.employee);
        var review = access.opened();

        keep(access.employee, review, access.item(review, AccessKind.WALL, access.manager.id()));
        revoke(access.employee, review, access.item(review, AccessKind.WALL, access.auditor.id()), "");
        assertThat(members(wall)).containsExactlyInAnyOrder(access.employee.id(), access.manager.id());
        assertThat(access.acts(wall.value())).contains("ACCESS_KEPT", "ACCESS_REVOKED", "WALL_REMOVED");

        revoke(access.manager, review, access.item(review, AccessKind.ROLE, access.auditor.id()), "Moved to sales");
        assertThat(access.roles(access.auditor)).containsExactly(Role.EMPLOYEE);
        assertThat(access.acts(access.auditor.id().value())).containsExactly("ROLE_TAKEN_AUDITOR", "ACCESS_REVOKED");

        revoke(third, review, access.item(review, AccessKind.AUTHORISATION, access.employee.id()), "");
        assertThat(access.acts(authorisation.value())).endsWith("AUTHORISATION_REVOKED");

        assertThat(liveTokens(machine)).isEqualTo(1);
        revoke(access.employee, review, access.item(review, AccessKind.TOKEN, machine), "");
        assertThat(liveTokens(machine)).isZero();

        assertThat(database.call(() -> access.desk().see(access.employee, review.id())).progress())
                .isEqualTo(new Progress(3, 1, 2, 0, 0, 0, 0, 0, 0));
        var office = database.call(() -> access.desk().see(third, review.id())).progress();
        assertThat(office.items()).as("none of the wall").isEqualTo(access.items(third, review).size()).isEqualTo(7);
        assertThat(office.revoked()).isEqualTo(3);
        assertThat(access.items(third, review)).extracting(AccessItem::kind).doesNotContain(AccessKind.WALL);
    }

    @Test
    void severalAreDecidedAtOnceOrNone() {
        access.wall(access.employee, access.auditor, access.manager);
        var review = access.opened();
        var first = access.item(review, AccessKind.WALL, access.auditor.id());
        var second = access.item(review, AccessKind.WALL, access.manager.id());
        var foreign = access.item(review, AccessKind.ROLE, access.auditor.id());
        assertThatThrownBy(() -> keep(access.employee, review, first, foreign))
                .isInstanceOf(RecertificationNotFound.class);
        keep(access.employee, review, first, second);
        assertThatThrownBy(() -> keep(access.employee, review, first)).isInstanceOf(FourEyesNeeded.class);
        assertThatThrownBy(() -> keep(access.employee, review)).isInstanceOf(BadInput.class);
    }

    @Test
    void theLastAdministratorStays() {
        var review = access.opened();
        var item = access.item(review, AccessKind.ROLE, access.admin.id());
        var reviewer = item.reviewedBy(access.governor.id()) ? access.governor : access.second;
        assertThatThrownBy(() -> revoke(reviewer, review, item, "")).isInstanceOf(FourEyesNeeded.class)
                .hasMessage("role.last");
        assertThat(access.roles(access.admin)).contains(Role.ADMIN);
        access.person("Abe", Role.ADMIN);
        revoke(reviewer, review, item, "");
        assertThat(access.roles(access.admin)).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void leaversAndWhoeverDoesNotUseTheirRoleAreMarked() {
        var busy = access.person("Ben", Role.AUDITOR);
        access.sql("update account set signed_in_at = ?1 where colleague_id <> ?2",
                access.now().minus(Duration.ofDays(91)),
                busy.id().value());
        access.company.leave(access.auditor.id());
        var review = access.opened();
        assertThat(access.items(access.governor, review)).filteredOn(AccessItem::leaver)
                .extracting(AccessItem::holder).containsExactly(access.auditor.id());
        assertThat(access.items(access.governor, review)).filteredOn(AccessItem::dormant)
                .extracting(AccessItem::holder).doesNotContain(busy.id(), access.auditor.id())
                .contains(access.admin.id());
        var progress = database.call(() -> access.desk().see(access.governor, review.id())).progress();
        assertThat(progress.leavers()).isEqualTo(1);
        assertThat(progress.dormant()).isEqualTo(3);
        revoke(access.manager, review, access.item(review, AccessKind.ROLE, access.auditor.id()), "");
        assertThat(database.call(() -> access.desk().see(access.governor, review.id())).progress().leavers()).isZero();
    }

    @Test
    void signingInIsUse() {
        var mail = database.call(() -> database.beans().get(Colleagues.class).get(access.admin.id()).mail());
        access.later(Duration.ofDays(91));
        database.run(() -> access.accounts().signIn(mail, "any", "10.0.0.1"));
        var review = access.opened();
        assertThat(access.items(access.governor, review)).filteredOn(one -> !one.dormant())
                .extracting(AccessItem::holder).containsExactly(access.admin.id());
    }

    @Test
    void whoHasTheReviewOfAnotherIsFoundAnewWhenTheyLeaveAndHearsOfItOnce() {
        var review = access.opened();
        access.tick();
        assertThat(access.told).as("nothing new").isEmpty();
        access.company.leave(access.manager.id());
        access.tick();
        var item = access.item(review, AccessKind.ROLE, access.auditor.id());
        assertThat(item.reviewer()).get().isIn(access.governor.id(), access.second.id());
        assertThat(access.told).singleElement().satisfies(due -> {
            assertThat(due.recipient()).isEqualTo(item.reviewer().orElseThrow().value());
            assertThat(due.stage()).isEqualTo(Stage.WANTED);
        });
    }

    @Test
    void aReviewIsHandedOverWithAReasonButNotToWhomItConcerns() {
        var wall = access.wall(access.employee, access.auditor);
        var review = access.opened();
        var item = access.item(review, AccessKind.ROLE, access.auditor.id());
        assertThatThrownBy(() -> handOver(access.manager, review, item, access.auditor)).isInstanceOf(BadInput.class);
        handOver(access.manager, review, item, access.employee);
        assertThat(reviewer(review, AccessKind.ROLE, access.auditor.id())).isEqualTo(access.employee.id());
        access.tick();
        assertThat(reviewer(review, AccessKind.ROLE, access.auditor.id())).as("and stays theirs")
                .isEqualTo(access.employee.id());
        assertThat(number("select count(*) from recertification_handover where reason = 'away for a month'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> keep(access.manager, review, item)).isInstanceOf(RecertificationNotFound.class);
        var member = access.item(review, AccessKind.WALL, access.auditor.id());
        assertThatThrownBy(() -> handOver(access.employee, review, member, access.manager))
                .isInstanceOf(BadInput.class);
        database.run(() -> access.walls().handOver(access.employee, wall, access.manager.id().toString()));
        assertThatThrownBy(() -> keep(access.employee, review, member)).as("owns it no more")
                .isInstanceOf(RecertificationNotFound.class);
        access.tick();
        keep(access.manager, review, member);
    }

    @Test
    void halfwayItsReviewersAreRemindedOnceAndAtTheEndAllOfGovernanceDecides() {
        access.wall(access.employee, access.auditor);
        var review = access.opened();
        access.later(Duration.ofDays(10).plusHours(12));
        access.tick();
        assertThat(access.told).extracting(AccessReviewDue::stage).containsOnly(Stage.REMINDED);
        access.tick();
        assertThat(access.told).isEmpty();
        var item = access.item(review, AccessKind.ROLE, access.auditor.id());
        assertThatThrownBy(() -> keep(access.governor, review, item)).as("not yet").isInstanceOf(FourEyesNeeded.class);
        access.later(Duration.ofDays(11));
        access.tick();
        assertThat(access.told).extracting(AccessReviewDue::stage).containsOnly(Stage.OVERDUE);
        assertThat(access.told).extracting(AccessReviewDue::recipient).contains(access.governor.id().value(),
                access.second.id().value(), access.manager.id().value(), access.employee.id().value());
        assertThat(access.roles(access.auditor)).as("silence revokes nothing").contains(Role.AUDITOR);
        var progress = database.call(() -> access.desk().see(access.governor, review.id())).progress();
        assertThat(progress.overdue()).isEqualTo(progress.open()).isEqualTo(4);
        var member = access.item(review, AccessKind.WALL, access.auditor.id());
        assertThatThrownBy(() -> keep(access.governor, review, member)).as("of a wall nobody but its owner")
                .isInstanceOf(RecertificationNotFound.class);
        assertThatThrownBy(() -> keep(access.auditor, review, item)).as("an auditor reads")
                .isInstanceOf(FourEyesNeeded.class);
        keep(access.governor, review, item);
    }

    @Test
    void whereTheCompanySaysSoSilenceRevokesButNotTheLastOfARole() {
        with(Silence.REVOKE, ZoneOffset.UTC);
        var wall = access.wall(access.employee, access.auditor);
        access.authorisation(access.employee);
        var review = access.opened();
        access.later(Duration.ofDays(21));
        access.tick();
        assertThat(access.roles(access.auditor)).containsExactly(Role.EMPLOYEE);
        assertThat(members(wall)).containsExactly(access.employee.id());
        assertThat(access.roles(access.admin)).contains(Role.ADMIN);
        assertThat(Set.of(access.roles(access.governor).contains(Role.GOVERNANCE),
                access.roles(access.second).contains(Role.GOVERNANCE))).as("one of the two").hasSize(2);
        assertThat(access.item(review, AccessKind.AUTHORISATION, access.employee.id()).state())
                .as("nobody was asked, so nobody was silent").isEqualTo(AccessState.OPEN);
        assertThat(access.acts(access.auditor.id().value())).endsWith("ACCESS_REVOKED_BY_SILENCE");
    }

    @Test
    void whatEndedOtherwiseIsGoneAndWhatNobodyDecidedIsAskedAgainNextQuarter() {
        var review = access.opened();
        database.run(() -> access.accounts().roles(access.auditor.id(), Set.of(Role.EMPLOYEE)));
        var item = access.item(review, AccessKind.ROLE, access.auditor.id());
        revoke(access.manager, review, item, "");
        assertThat(access.acts(access.auditor.id().value())).as("there was nothing to end").isEmpty();
        access.later(Duration.ofDays(91));
        access.tick();
        assertThat(access.items(access.governor, review)).extracting(AccessItem::state)
                .containsExactlyInAnyOrder(AccessState.GONE, AccessState.LAPSED, AccessState.LAPSED,
                        AccessState.LAPSED);
        assertThat(quarters()).containsExactly("2026-Q3", "2026-Q2");
        var next = database.call(() -> access.desk().list(access.governor)).getFirst();
        assertThat(next.progress().open()).isEqualTo(3);
        assertThat(database.call(() -> access.desk().current(access.manager))).isEmpty();
    }

    @Test
    void toWhomItIsNoneOfTheirBusinessThereIsNoReview() {
        var review = access.opened();
        var item = access.item(review, AccessKind.ROLE, access.auditor.id());
        var bystander = access.person("Bob");
        for (var reader : List.of(bystander, access.admin)) {
            assertThat(database.call(() -> access.desk().list(reader))).isEmpty();
            assertThatThrownBy(() -> access.items(reader, review)).isInstanceOf(RecertificationNotFound.class);
            assertThatThrownBy(() -> keep(reader, review, item)).isInstanceOf(RecertificationNotFound.class);
            assertThatThrownBy(() -> revoke(reader, review, item, "")).isInstanceOf(RecertificationNotFound.class);
            assertThatThrownBy(() -> handOver(reader, review, item, access.manager))
                    .isInstanceOf(RecertificationNotFound.class);
        }
        assertThat(access.items(access.manager, review)).extracting(AccessItem::id).containsExactly(item.id());
        assertThat(access.items(access.auditor, review)).hasSize(4);
    }

    private void open(TestDatabase node) {
        node.beans().get(Recertify.class).tidy(access.now(), 500);
    }

    private void with(Silence silence, ZoneId zone) {
        database.beans().with(RecertificationSettings.class,
                new RecertificationSettings(Duration.ofDays(21), Duration.ofDays(90), silence, zone));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void keep(Reader reader, Recertification review, AccessItem... items) {
        decide(reader, review, Verdict.KEEP, "", "", items);
    }

    private void revoke(Reader reader, Recertification review, AccessItem item, String reason) {
        decide(reader, review, Verdict.REVOKE, reason, "", item);
    }

    private void handOver(Reader reader, Recertification review, AccessItem item, Reader to) {
        decide(reader, review, Verdict.HAND_OVER, "away for a month", to.id().toString(), item);
    }

    private void decide(Reader reader, Recertification review, Verdict verdict, String reason, String to,
            AccessItem... items) {
        var verdicts = Stream.of(items).collect(Collectors.toMap(AccessItem::id, _ -> verdict));
        database.run(() -> access.desk().decide(reader, review.id(), verdicts, reason, to));
    }

    private ColleagueId reviewer(Recertification review, AccessKind kind, ColleagueId holder) {
        return access.item(review, kind, holder).reviewer().orElseThrow();
    }

    private List<String> quarters() {
        return database.call(() -> access.desk().list(access.governor)).stream().map(one -> one.review().quarter())
                .toList();
    }

    private List<ColleagueId> members(WallId wall) {
        return database.call(() -> access.walls().members(access.employee, wall));
    }

    private long liveTokens(ColleagueId machine) {
        return number("select count(*) from api_token where revoked_at is null and colleague_id = '" + machine + "'");
    }

    private long number(String sql) {
        return ((Number) database.call(() -> database.entities().createNativeQuery(sql).getSingleResult()))
                .longValue();
    }
}
