package org.cadre.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.accounts.CountingHash;
import org.cadre.capacity.RoutingSettings;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.glass.GlassSettings;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.overview.Matter.Kind;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.reports.Period;
import org.cadre.reports.ReportDesk;
import org.cadre.reports.ReportKey;
import org.cadre.reports.ReportNotFound;
import org.cadre.reports.ReportSettings;
import org.cadre.reports.Trend;
import org.cadre.rulebook.StarterBook;
import org.cadre.rulemaking.RuleDesk;
import org.cadre.rulemaking.WaiverDesk;
import org.cadre.trail.TrailSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OverviewDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    @TempDir
    Path home;
    private Reader author;
    private Reader second;
    private Reader auditor;

    @SuppressWarnings("NullAway.Init")
    OverviewDeskTest() {}

    @BeforeEach
    void office() {
        database.beans().with(Clock.class, time.clock()).with(GlassSettings.class, GlassSettings.USUAL)
                .with(Pbkdf2PasswordHash.class, new CountingHash())
                .with(RoutingSettings.class, RoutingSettings.from(_ -> Optional.empty()))
                .with(ReportSettings.class, new ReportSettings(ZoneOffset.UTC))
                .with(TrailSettings.class, new TrailSettings(home, home.resolve("seals"), Duration.ofMinutes(15)));
        new TestOutbox(database);
        author = somebody("Gero Governor", Role.GOVERNANCE);
        second = somebody("Gisela Governor", Role.GOVERNANCE);
        auditor = somebody("Ada Auditor", Role.AUDITOR);
    }

    @Test
    void onAGoodDayNothingWaits() {
        assertThat(matters(author)).isEmpty();
        assertThat(see(author).missed()).isEmpty();
    }

    @Test
    void anExceptionWaitsForWhoMayApproveItAndIsLateOnceItShouldCount() {
        var starts = time.clock().instant().plus(Duration.ofDays(2));
        var id = database.call(() -> database.beans().get(WaiverDesk.class).except(author,
                StarterBook.text().rules().getFirst().id(), "true", "a launch", author.id(), starts,
                starts.plus(Duration.ofDays(10))));
        assertThat(matters(author)).isEmpty();
        assertThat(matters(auditor)).isEmpty();
        assertThat(matters(second)).containsExactly(new Matter(Kind.EXCEPTIONS, 1, 0, Optional.of(starts)));
        time.advance(Duration.ofDays(3));
        assertThat(matters(second)).containsExactly(new Matter(Kind.EXCEPTIONS, 1, 1, Optional.of(starts)),
                new Matter(Kind.EXCEPTIONS_OVERDUE, 1, 1, Optional.of(starts)));
        assertThat(matters(auditor)).containsExactly(new Matter(Kind.EXCEPTIONS_OVERDUE, 1, 1, Optional.of(starts)));
        database.run(() -> database.beans().get(WaiverDesk.class).approve(second, id));
        assertThat(matters(second)).isEmpty();
        time.advance(Duration.ofDays(3));
        var ending = new Matter(Kind.EXCEPTIONS_ENDING, 1, 0, Optional.of(starts.plus(Duration.ofDays(10))));
        for (Reader reader : List.of(author, second, auditor))
            assertThat(matters(reader)).containsExactly(ending);
        time.advance(Duration.ofDays(7));
        assertThat(matters(second)).isEmpty();
    }

    @Test
    void whatIsOverdueIsWhatTheReportCountsSo() {
        var stopped = time.clock().instant();
        database.run(() -> database.beans().get(WaiverDesk.class).stop(author,
                StarterBook.text().rules().getFirst().id(), "it refuses everybody"));
        var today = LocalDate.ofInstant(stopped, ZoneOffset.UTC);
        company.behindOurBack("insert into account (colleague_id, password_hash, failures) values ('" + second.id()
                + "', 'x', 0)");
        company.behindOurBack(
                "insert into account_role (colleague_id, role) values ('" + second.id() + "', 'AUDITOR')");
        company.behindOurBack("""
                insert into mandate (id, person_id, role, requester_id, requested_at, reason, exception_until, state)
                values (gen_random_uuid(), '%s', 'AUDITOR', '%s', '%s', 'a holiday', '%s', 'GRANTED')"""
                .formatted(second.id(), author.id(), stopped, today.plusDays(3)));
        assertThat(matters(auditor)).isEmpty();
        time.advance(Duration.ofDays(4));
        assertThat(matters(auditor)).containsExactly(new Matter(Kind.EXCEPTIONS_OVERDUE, 1, 1,
                Optional.of(today.plusDays(4).atStartOfDay(ZoneOffset.UTC).toInstant())));
        assertThat(counted()).isEqualTo(1);
        time.advance(Duration.ofDays(27));
        assertThat(matters(auditor)).extracting(Matter::kind, Matter::count)
                .containsExactly(tuple(Kind.EXCEPTIONS_OVERDUE, 2));
        assertThat(counted()).isEqualTo(2);
        database.run(() -> database.beans().get(WaiverDesk.class).letGo(author,
                StarterBook.text().rules().getFirst().id()));
        assertThat(matters(auditor)).extracting(Matter::count).containsExactly(1);
    }

    private long counted() {
        var month = database.call(() -> reports().running(auditor, Period.Length.MONTH));
        return Objects.requireNonNull(database.call(() -> reports().see(auditor, ReportKey.EXCEPTIONS, month, ""))
                .figures().get("overdue")).now().orElseThrow().numerator();
    }

    private ReportDesk reports() {
        return database.beans().get(ReportDesk.class);
    }

    @Test
    void aProposedRuleWaitsForASecondPerson() {
        var rule = StarterBook.text().rules().getFirst();
        var starts = time.clock().instant().plus(Duration.ofDays(1));
        database.run(() -> {
            var rules = database.beans().get(RuleDesk.class);
            rules.propose(author, rules.draft(author, rule), "the same again", starts);
        });
        assertThat(matters(author)).isEmpty();
        assertThat(matters(second)).containsExactly(new Matter(Kind.RULES, 1, 0, Optional.of(starts)));
    }

    @Test
    void thereIsOneTrendOfEachReportThatHasAGoal() {
        assertThat(see(auditor).trends()).extracting(Trend::report).doesNotHaveDuplicates().hasSizeGreaterThan(5);
        assertThat(see(auditor).trends()).allSatisfy(
                one -> assertThat(one.points()).hasSize(ReportDesk.TREND_MONTHS));
    }

    @Test
    void othersFindNoOverview() {
        var employee = company.reader(company.colleague("Emil Employee", Classification.INTERNAL));
        assertThatThrownBy(() -> see(employee)).isInstanceOf(ReportNotFound.class);
        assertThat(OverviewDesk.mayRead(employee)).isFalse();
    }

    private List<Matter> matters(Reader reader) {
        return see(reader).matters();
    }

    private Overview see(Reader reader) {
        return database.call(() -> database.beans().get(OverviewDesk.class).see(reader));
    }

    private Reader somebody(String name, Role role) {
        var reader = company.reader(company.colleague(name, Classification.INTERNAL));
        var roles = new HashSet<>(reader.roles());
        roles.add(role);
        return new Reader(reader.id(), reader.clearance(), reader.walls(), roles, reader.language(), reader.zone());
    }
}
