package org.cadre.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
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
import org.cadre.reports.ReportDesk;
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
        assertThat(matters(second)).containsExactly(new Matter(Kind.EXCEPTIONS, 1, 1, Optional.of(starts)));
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
