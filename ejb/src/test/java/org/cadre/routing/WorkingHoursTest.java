package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cadre.asks.AskId;
import org.cadre.asks.Urgency;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.NotFound;
import org.cadre.invitations.InvitationState;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.worktime.Hours;
import org.cadre.worktime.SiteCalendar;
import org.cadre.worktime.WorkWeek;
import org.cadre.worktime.WorktimeDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Windows that count the invitee's hours: it is Thursday, 28 February 2030, 16:30 in Berlin. */
class WorkingHoursTest {
    private static final Instant THURSDAY = Instant.parse("2030-02-28T15:30:00Z");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private Reader expert;

    @SuppressWarnings("NullAway.Init")
    WorkingHoursTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of("cadre.routing.working-time", "true"));
        company.time.advance(Duration.between(company.time.clock().instant(), THURSDAY));
        asker = company.hire(1).getFirst();
        expert = company.hire(1).getFirst();
        company.find(List.of(expert));
    }

    @Test
    void anHourAtTheEndOfTheDayEndsInTheMorning() {
        var ask = company.ask(asker, Urgency.HIGH);
        expires(ask, "2030-03-01T08:30:00Z");
        company.pass(Duration.ofHours(15));
        assertThat(company.invitation(ask, expert).state()).isEqualTo(InvitationState.ISSUED);
        company.pass(Duration.ofHours(3));
        assertThat(company.invitation(ask, expert).state()).isEqualTo(InvitationState.EXPIRED);
    }

    @Test
    void theOwnHoursHoldInsteadOfTheSites() {
        database.run(() -> desk().keep(expert, new WorkWeek(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                new Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)), 50)));
        expires(company.ask(asker, Urgency.HIGH), "2030-03-04T09:00:00Z");
        assertThat(database.call(() -> desk().mine(expert)).own()).isTrue();
        database.run(() -> desk().forget(expert));
        assertThat(database.call(() -> desk().mine(expert)).week()).isEqualTo(WorkWeek.USUAL);
        expires(company.ask(asker, Urgency.HIGH), "2030-03-01T08:30:00Z");
    }

    @Test
    void theSitesHoursAndHolidaysHoldForWhoSaysNothing() {
        var week = new WorkWeek(EnumSet.range(DayOfWeek.SUNDAY, DayOfWeek.SUNDAY),
                new Hours(LocalTime.of(6, 0), LocalTime.of(14, 0)), 100);
        database.run(() -> desk().change(admin(), new SiteCalendar("Berlin", "DE", "be", week)));
        assertThat(database.call(() -> desk().sites(admin())))
                .containsExactly(new SiteCalendar("Berlin", "DE", "be", week));
        expires(company.ask(asker, Urgency.HIGH), "2030-03-03T06:00:00Z");
        assertThat(database.call(() -> desk().mine(expert)).next()).first()
                .satisfies(day -> assertThat(day.day()).isEqualTo("2030-03-08"));
    }

    @Test
    void anAnswerIsPromisedInWorkingTimeToo() {
        var ask = company.ask(asker, Urgency.HIGH);
        var id = company.invitation(ask, expert).id();
        company.act(() -> company.desk().accept(expert, id));
        assertThat(company.invitation(ask, expert).answerBy().orElseThrow())
                .isCloseTo(Instant.parse("2030-03-01T11:30:00Z"), within(20, ChronoUnit.SECONDS));
        company.pass(Duration.ofHours(19));
        assertThat(company.status(asker, ask).nextAnswer()).isPresent();
        company.pass(Duration.ofHours(2));
        assertThat(company.status(asker, ask).nextAnswer()).isEmpty();
    }

    @Test
    void quietHoursOfTheProfileDoNotCount() {
        database.run(() -> database.entities().createNativeQuery("""
                insert into notice_preference (colleague_id, quiet_from, quiet_until, rhythm, digest_hour, digest_day)
                values (?1, '16:00', '10:00', 'DAILY', 8, 1)""").setParameter(1, expert.id().value()).executeUpdate());
        expires(company.ask(asker, Urgency.HIGH), "2030-03-01T10:00:00Z");
    }

    @Test
    void whoIsNoAdministratorFindsNoSites() {
        assertThatThrownBy(() -> database.call(() -> desk().sites(expert))).isInstanceOf(NotFound.class);
        var usual = new SiteCalendar("Berlin", "DE", "", WorkWeek.USUAL);
        assertThatThrownBy(() -> database.run(() -> desk().change(expert, usual))).isInstanceOf(NotFound.class);
    }

    @Test
    void aSiteOrRegionThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> database.run(() -> desk().change(admin(),
                new SiteCalendar("Berlin", "DE", "atlantis", WorkWeek.USUAL))))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("region"));
        assertThatThrownBy(() -> database.run(() -> desk().change(admin(),
                new SiteCalendar("Nowhere", "DE", "", WorkWeek.USUAL)))).isInstanceOf(NotFound.class);
    }

    private void expires(AskId ask, String at) {
        assertThat(company.invitation(ask, expert).expiresAt()).isCloseTo(Instant.parse(at),
                within(20, ChronoUnit.SECONDS));
    }

    private Reader admin() {
        return new Reader(asker.id(), asker.clearance(), asker.walls(), Set.of(Role.EMPLOYEE, Role.ADMIN),
                asker.language(), asker.zone());
    }

    private WorktimeDesk desk() {
        return database.beans().get(WorktimeDesk.class);
    }
}
