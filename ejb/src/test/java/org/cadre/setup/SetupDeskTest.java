package org.cadre.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.cadre.asks.NotAllowedNow;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.notices.Office;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SetupDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private ColleagueId first;
    private Reader admin;
    private SetupDesk desk;

    @SuppressWarnings("NullAway.Init")
    SetupDeskTest() {}

    @BeforeEach
    void oneAdministratorAndNothingElse() {
        new Office(database);
        first = company.colleague("Ada", Classification.INTERNAL);
        sql("update colleague set employment = 'LOCAL'");
        account(first);
        admin = new Reader(first, Classification.INTERNAL, Set.of(), Set.of(Role.EMPLOYEE, Role.ADMIN),
                Locale.ENGLISH, ZoneOffset.UTC);
        desk = database.beans().get(SetupDesk.class);
    }

    @Test
    void nothingIsDoneAtFirstAndTheFirstStepIsNext() {
        assertThat(states()).containsEntry(SetupStep.SKILLS, StepState.NEXT).containsEntry(SetupStep.PEOPLE,
                StepState.OPEN).containsEntry(SetupStep.ANSWER, StepState.OPEN).doesNotContainValue(StepState.DONE);
    }

    @Test
    void aStepIsDoneWhenWhatItIsForIsThere() {
        var bob = company.colleague("Bob", Classification.INTERNAL);
        assertThat(states()).containsEntry(SetupStep.PEOPLE, StepState.DONE).containsEntry(SetupStep.SKILLS,
                StepState.NEXT);
        account(bob);
        assertThat(states()).containsEntry(SetupStep.INVITE, StepState.DONE);
        var ask = company.ask(first, "Printer on fire", "It burns.", Classification.INTERNAL);
        assertThat(states()).containsEntry(SetupStep.ASK, StepState.DONE);
        assertThat(see().over()).isFalse();
        company.answer(ask, bob, "Take the water.");
        assertThat(see().over()).as("the first answer is what it was all for").isTrue();
    }

    @Test
    void aSecretQuestionTellsNothing() {
        company.ask(first, "A merger", "Of whom?", Classification.CONFIDENTIAL);
        assertThat(states()).containsEntry(SetupStep.ASK, StepState.OPEN);
    }

    @Test
    void whatIsSkippedIsNotNextAndCanBeComeBackTo() {
        database.run(() -> desk.skip(admin, SetupStep.SKILLS));
        assertThat(states()).containsEntry(SetupStep.SKILLS, StepState.SKIPPED).containsEntry(SetupStep.PEOPLE,
                StepState.NEXT);
        assertThat(see().settled()).isEqualTo(1);
        database.run(() -> desk.reopen(admin, SetupStep.SKILLS));
        assertThat(states()).containsEntry(SetupStep.SKILLS, StepState.NEXT);
        database.run(() -> desk.keepRules(admin));
        database.run(() -> desk.keepRules(admin));
        assertThat(states()).containsEntry(SetupStep.RULES, StepState.DONE);
    }

    @Test
    void whoHasSeenEnoughIsNotShownIt() {
        database.run(() -> desk.dismiss(admin));
        assertThat(see().over()).isTrue();
        database.run(() -> desk.resume(admin));
        assertThat(see().over()).isFalse();
    }

    @Test
    void onlyAdministratorsAreLed() {
        var employee = company.reader(first);
        assertThatThrownBy(() -> database.call(() -> desk.see(employee))).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.run(() -> desk.skip(employee, SetupStep.MAIL)))
                .isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.run(() -> desk.dismiss(employee))).isInstanceOf(NotAllowedNow.class);
    }

    private SetupProgress see() {
        return database.call(() -> desk.see(admin));
    }

    private Map<SetupStep, StepState> states() {
        return new EnumMap<>(see().states());
    }

    private void account(ColleagueId who) {
        sql("insert into account (colleague_id, password_hash, failures) values ('%s', 'x', 0)".formatted(who));
    }

    private void sql(String statement) {
        database.run(() -> database.entities().createNativeQuery(statement).executeUpdate());
    }
}
