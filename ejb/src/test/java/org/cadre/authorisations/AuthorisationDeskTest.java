package org.cadre.authorisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.ChangeLog;
import org.cadre.outbox.Outbox;
import org.cadre.people.FourEyesNeeded;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuthorisationDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final List<UUID> told = new ArrayList<>();
    private Reader first;
    private Reader second;
    private Reader engineer;

    @SuppressWarnings("NullAway.Init")
    AuthorisationDeskTest() {}

    @BeforeEach
    void people() {
        database.beans().with(Outbox.class, new Outbox() {
            @Override
            public void append(UUID stream, Record message) {
                told.add(((AuthorisationEnding) message).authorisation());
            }
        });
        first = office("Grace");
        second = office("Ada");
        engineer = company.reader(company.colleague("Eve", Classification.INTERNAL));
    }

    @Test
    void oneIsAFactOnlyOnceASecondPersonGrantsIt() {
        var id = entered(engineer, today().plusDays(90));
        assertThat(facts()).isEmpty();
        assertThatThrownBy(() -> database.run(() -> desk().grant(first, id))).isInstanceOf(FourEyesNeeded.class);
        assertThat(facts()).isEmpty();
        database.run(() -> desk().grant(second, id));
        assertThat(facts()).isEqualTo(Map.of(engineer.id(), Set.of(Regime.EAR)));
        assertThatThrownBy(() -> database.run(() -> desk().refuse(second, id))).isInstanceOf(FourEyesNeeded.class);
        database.run(() -> desk().revoke(first, id));
        assertThat(facts()).isEmpty();
        assertThat(database.call(() -> database.beans().get(Acts.class).of(id.value()))).extracting(Act::kind)
                .containsExactly("AUTHORISATION_REQUESTED", "AUTHORISATION_GRANTED", "AUTHORISATION_REVOKED");
    }

    @Test
    void nobodyEntersOrGrantsTheirOwn() {
        assertThatThrownBy(() -> entered(first, today().plusDays(1))).isInstanceOf(BadInput.class);
        var id = entered(second, today().plusDays(1));
        assertThatThrownBy(() -> database.run(() -> desk().grant(second, id))).isInstanceOf(FourEyesNeeded.class);
    }

    @Test
    void itEndsWithItsLastDayAndIsToldBefore() {
        var id = entered(engineer, today());
        database.run(() -> desk().grant(second, id));
        assertThat(facts()).hasSize(1);
        assertThat(database.call(() -> desk().ending(first))).extracting(Authorisation::id).containsExactly(id);
        assertThat(database.call(() -> database.beans().get(Authorisations.class).valid(List.of(engineer.id()),
                today().plusDays(1)))).isEmpty();
        assertThat(database.call(() -> desk().see(engineer, id)).stateOn(today().plusDays(1)))
                .isEqualTo(AuthorisationState.EXPIRED);
    }

    @Test
    void afterItsLastDayItIsSaidToBeOverSoThatTheIndexLearnsOfIt() {
        var id = entered(engineer, today());
        database.run(() -> desk().grant(second, id));
        var chore = database.beans().get(ExpireAuthorisations.class);
        var log = database.beans().get(ChangeLog.class);
        assertThat(database.call(() -> chore.tidy(today().atStartOfDay().toInstant(ZoneOffset.UTC), 10))).isZero();
        var before = log.horizon();
        assertThat(database.call(
                () -> chore.tidy(today().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), 10))).isEqualTo(1);
        assertThat(database.call(() -> desk().see(engineer, id)).stateOn(today()))
                .isEqualTo(AuthorisationState.EXPIRED);
        assertThat(log.after(before, 10)).extracting(ChangeLog.Change::id).contains(engineer.id().value());
    }

    @Test
    void thatItEndsIsToldAMonthAndAWeekBeforeAndOnTheDayEachOnce() {
        var id = entered(engineer, today().plusDays(40));
        var brief = entered(engineer, today().plusDays(5));
        entered(engineer, today().plusDays(31)); // not granted
        database.run(() -> desk().grant(second, id));
        database.run(() -> desk().grant(second, brief));
        assertThat(told(0)).isEmpty();
        assertThat(told(5)).as("shorter than a week, so only on its day").containsExactly(brief.value());
        assertThat(told(9)).isEmpty();
        assertThat(told(10)).containsExactly(id.value());
        assertThat(told(11)).isEmpty();
        assertThat(told(35)).as("a week before, also where nobody looked on the day").containsExactly(id.value());
        assertThat(told(40)).containsExactly(id.value());
        assertThat(told(40)).isEmpty();
        assertThat(told(41)).isEmpty();
    }

    /** Which are told of after as many days. */
    private List<UUID> told(int days) {
        told.clear();
        database.call(() -> database.beans().get(WarnOfEnd.class)
                .tidy(today().plusDays(days).atTime(12, 0).toInstant(ZoneOffset.UTC), 10));
        return List.copyOf(told);
    }

    @Test
    void toOthersThereIsNothingLikeIt() {
        var id = entered(engineer, today().plusDays(9));
        var other = company.reader(company.colleague("Oda", Classification.RESTRICTED));
        assertThatThrownBy(() -> database.call(() -> desk().see(other, id))).isInstanceOf(AuthorisationNotFound.class);
        assertThatThrownBy(() -> database.call(() -> desk().all(engineer))).isInstanceOf(AuthorisationNotFound.class);
        assertThatThrownBy(() -> database.run(() -> desk().grant(engineer, id)))
                .isInstanceOf(AuthorisationNotFound.class);
        assertThat(database.call(() -> desk().mine(engineer))).extracting(Authorisation::id).containsExactly(id);
    }

    private AuthorisationId entered(Reader person, LocalDate until) {
        return database.call(() -> desk().request(first,
                new NewAuthorisation(person.id().toString(), Regime.EAR, "Licence D1234567", until)));
    }

    private Map<?, ?> facts() {
        return database.call(
                () -> database.beans().get(Authorisations.class).valid(List.of(engineer.id(), second.id()), today()));
    }

    private LocalDate today() {
        return desk().today();
    }

    private Reader office(String name) {
        var one = company.reader(company.colleague(name, Classification.CONFIDENTIAL));
        return new Reader(one.id(), one.clearance(), Set.of(), Set.of(Role.EMPLOYEE, Role.GOVERNANCE), one.language(),
                one.zone());
    }

    private AuthorisationDesk desk() {
        return database.beans().get(AuthorisationDesk.class);
    }
}
