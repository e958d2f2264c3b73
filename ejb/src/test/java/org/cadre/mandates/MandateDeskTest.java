package org.cadre.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.accounts.AccountDesk;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.FourEyesNeeded;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MandateDeskTest {
    private static final String WORD = "a long enough password";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private Reader first;
    private Reader second;
    private Reader governor;
    private Reader eve;

    @SuppressWarnings("NullAway.Init")
    MandateDeskTest() {}

    @BeforeEach
    void people() {
        new TestOutbox(database);
        // nobody signs in here
        database.beans().with(Pbkdf2PasswordHash.class,
                (Pbkdf2PasswordHash) Proxy.newProxyInstance(getClass().getClassLoader(),
                        new Class<?>[]{Pbkdf2PasswordHash.class}, (_, _, _) -> "hash"));
        // the table of conflicts comes with the migration, and tests begin empty
        database.run(() -> database.entities().createNativeQuery("""
                insert into role_conflict (first, second, reason) values
                ('ADMIN', 'AUDITOR', 'role.conflict.audits-own-deeds')""").executeUpdate());
        first = person("Grace", Role.ADMIN);
        second = person("Ada");
        governor = person("Gus", Role.GOVERNANCE);
        eve = person("Eve");
    }

    @Test
    void aSingleAdministratorBeginsAloneButNotForOneselfAndNeverAgainOnceThereWasASecond() {
        assertThatThrownBy(() -> wish(first, first, Role.ADMIN, Role.AUDITOR)).isInstanceOf(FourEyesNeeded.class);
        assertThat(wish(first, second, Role.ADMIN)).as("waits").isEmpty();
        assertThat(roles(second)).contains(Role.ADMIN);
        assertThat(kinds(second)).containsExactly("ROLE_GRANTED_ALONE_ADMIN");
        second = with(second, Role.ADMIN);
        assertThat(wish(first, second)).isEmpty();
        assertThat(roles(second)).as("taken by one").containsExactly(Role.EMPLOYEE);
        assertThat(wish(first, second, Role.ADMIN)).as("alone once more").containsExactly(Role.ADMIN);
        assertThat(roles(second)).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void aRoleIsGivenByASecondPersonWhoNeitherAskedNorGetsIt() {
        wish(first, second, Role.ADMIN);
        second = with(second, Role.ADMIN);
        assertThat(wish(first, eve, Role.GOVERNANCE)).containsExactly(Role.GOVERNANCE);
        var waiting = database.call(() -> desk().waiting(second)).getFirst();
        for (var wrong : java.util.List.of(first, with(eve, Role.ADMIN)))
            assertThatThrownBy(() -> database.run(() -> desk().approve(wrong, waiting.id())))
                    .isInstanceOf(FourEyesNeeded.class);
        assertThatThrownBy(() -> database.run(() -> desk().approve(eve, waiting.id())))
                .isInstanceOf(MandateNotFound.class);
        assertThat(roles(eve)).containsExactly(Role.EMPLOYEE);
        database.run(() -> desk().approve(governor, waiting.id()));
        assertThat(roles(eve)).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.GOVERNANCE);
        assertThatThrownBy(() -> database.run(() -> desk().refuse(second, waiting.id())))
                .isInstanceOf(FourEyesNeeded.class);
        assertThat(kinds(eve)).containsExactly("ROLE_REQUESTED_GOVERNANCE", "ROLE_GRANTED_GOVERNANCE");
    }

    @Test
    void conflictingRolesNeedAnExceptionThatEndsByItself() {
        assertThatThrownBy(() -> wish(first, eve, Role.ADMIN, Role.AUDITOR)).isInstanceOf(BadInput.class)
                .hasMessageContaining("role.conflict");
        assertThat(roles(eve)).containsExactly(Role.EMPLOYEE);
        var today = LocalDate.now(ZoneOffset.UTC);
        assertThatThrownBy(() -> excepted(today.plusDays(MandateDesk.MOST_DAYS + 1))).isInstanceOf(BadInput.class);
        excepted(today.plusDays(7));
        assertThat(roles(eve)).contains(Role.ADMIN, Role.AUDITOR);
        var chore = database.beans().get(EndExceptions.class);
        assertThat(database.call(() -> chore.tidy(Instant.now(), 10))).isZero();
        database.call(() -> chore.tidy(today.plusDays(8).atStartOfDay(ZoneOffset.UTC).toInstant(), 10));
        assertThat(roles(eve)).as("one of the two is left at most").doesNotContain(Role.AUDITOR);
    }

    @Test
    void aConflictThatCameUpMeanwhileIsSeenByTheSecondPerson() {
        wish(first, second, Role.ADMIN);
        second = with(second, Role.ADMIN);
        wish(first, eve, Role.AUDITOR);
        wish(first, eve, Role.ADMIN);
        var both = database.call(() -> desk().waiting(second));
        database.run(() -> desk().approve(second, both.getFirst().id()));
        assertThatThrownBy(() -> database.run(() -> desk().approve(second, both.getLast().id())))
                .isInstanceOf(FourEyesNeeded.class);
        assertThat(roles(eve)).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.AUDITOR);
    }

    private void excepted(LocalDate until) {
        database.call(() -> desk().change(first, eve.id(),
                new RoleWish(Set.of(Role.ADMIN, Role.AUDITOR), "moving house", Optional.of(until))));
    }

    private Set<Role> wish(Reader admin, Reader person, Role... roles) {
        return database.call(() -> desk().change(admin, person.id(),
                new RoleWish(Set.of(roles), "it is needed", Optional.empty())));
    }

    private Set<Role> roles(Reader who) {
        return database.call(() -> database.beans().get(AccountDesk.class).roles(who.id()));
    }

    private java.util.List<String> kinds(Reader who) {
        return database.call(() -> database.beans().get(Acts.class).of(who.id().value())).stream().map(Act::kind)
                .toList();
    }

    private Reader person(String name, Role... roles) {
        var one = company.reader(company.colleague(name, Classification.CONFIDENTIAL));
        database.run(() -> database.beans().get(AccountDesk.class).open(one.id(), WORD, Set.of(roles)));
        return with(one, roles);
    }

    private static Reader with(Reader one, Role... roles) {
        var all = new java.util.HashSet<>(Set.of(roles));
        all.add(Role.EMPLOYEE);
        return new Reader(one.id(), one.clearance(), Set.of(), all, one.language(), one.zone());
    }

    private MandateDesk desk() {
        return database.beans().get(MandateDesk.class);
    }
}
