package org.cadre.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskRefused;
import org.cadre.audit.Decision;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.governance.Texts;
import org.cadre.matching.TestCompany;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.rulebook.Effect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportRulesTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final ExportBook book = new ExportBook(database);
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private final UUID subject = UUID.randomUUID();
    private Reader employee;
    private Reader governor;
    private Reader auditor;

    @SuppressWarnings("NullAway.Init")
    ExportRulesTest() {}

    @BeforeEach
    void people() {
        database.beans().with(Clock.class, time.clock());
        employee = person("Eve");
        governor = person("Gus", Role.GOVERNANCE);
        auditor = person("Aud", Role.AUDITOR);
    }

    @Test
    void personalDataOfOthersIsForGovernanceAndAuditors() {
        var names = new Export("LIST", 3, true, false, Set.of(), Optional.empty());
        taken(governor, names);
        taken(auditor, names);
        book.refuses("personal-exports-by-governance", () -> check(employee, names));
        assertThat(book.outcomes(subject)).containsExactly("ALLOWED", "ALLOWED", "REFUSED");
    }

    @Test
    void whatNamesNobodyIsForEverybody() {
        taken(employee, new Export("LIST", 3, false, false, Set.of("US"), Optional.empty()));
        assertThat(book.outcomes(subject)).containsExactly("ALLOWED");
    }

    @Test
    void dataOfARegionStaysThere() {
        taken(governor, personal(Set.of("EU")));
        taken(governor, personal(Set.of("FR")));
        book.refuses("exports-stay-in-their-region", () -> check(governor, personal(Set.of("US"))));
        assertThat(book.outcomes(subject)).containsExactly("ALLOWED", "ALLOWED", "REFUSED");
    }

    /** So that no rule need know of lists. */
    @Test
    void eachRegionIsACaseOfItsOwnAndOneThatIsRefusedIsEnough() {
        book.refuses("exports-stay-in-their-region", () -> check(governor, personal(Set.of("EU", "US", "IN", "DE"))));
        assertThat(book.kept(subject)).extracting(one -> one.facts().get("export.region")).containsExactly("EU", "IN",
                "US");
        assertThat(book.outcomes(subject)).containsExactly("ALLOWED", "REFUSED", "REFUSED");
    }

    @Test
    void whatIsPastItsRetentionStays() {
        var now = time.clock().instant();
        taken(governor, new Export("LIST", 3, false, false, Set.of(), Optional.of(now.minus(Duration.ofDays(3650)))));
        book.refuses("kept-no-longer-than-retention", () -> check(governor,
                new Export("LIST", 3, false, false, Set.of(), Optional.of(now.minus(Duration.ofDays(3651))))));
    }

    @Test
    void whoTakesMuchOutIsNotedAndTakesIt() {
        taken(governor, rows(10_000));
        taken(governor, rows(10_001));
        assertThat(book.said(subject, "large-exports-are-noted")).containsExactly("ALLOWED", "NOTED");
        assertThat(book.outcomes(subject)).containsOnly("ALLOWED");
    }

    @Test
    void onesOwnDataIsAlwaysOnesOwnButAskedFor() {
        var ages = time.clock().instant().minus(Duration.ofDays(9000));
        taken(employee, new Export("PERSON", 1_000_000, true, true, Set.of("DE"), Optional.of(ages)));
        assertThat(book.outcomes(subject)).containsExactly("ALLOWED");
        assertThat(book.said(subject, "large-exports-are-noted")).containsExactly("NOTED");
    }

    @Test
    void anApprovalThatNobodyCanGiveIsANoThatSaysSo() {
        book.only("export.rows > 5", Effect.REQUIRE_APPROVAL);
        taken(governor, rows(5));
        var refused = database.call(
                () -> catchThrowableOfType(AskRefused.class, () -> check(governor, rows(6))));
        assertThat(refused.ruling().by().name()).isEqualTo("trial");
        assertThat(Texts.render(refused.ruling().reason(), Locale.ENGLISH)).contains("nobody can give", "Not this.");
        assertThat(book.outcomes(subject)).containsExactly("ALLOWED", "HELD");
    }

    @Test
    void aWarningLetsItThrough() {
        book.only("export.kind == 'LIST'", Effect.WARN);
        taken(governor, rows(5));
        assertThat(book.outcomes(subject)).containsExactly("WARNED");
    }

    @Test
    void everyFactThatIsDeclaredIsThere() {
        taken(governor, personal(Set.of("EU")));
        assertThat(book.kept(subject)).singleElement().extracting(Decision::facts)
                .satisfies(facts -> assertThat(facts.keySet())
                        .containsAll(org.cadre.conditions.Vocabulary.of(org.cadre.governance.Stage.EXPORT).facts()
                                .keySet()));
        assertThat(book.kept(subject).getFirst().person()).contains(governor.id().value());
        assertThat(book.kept(subject).getFirst().facts()).containsAllEntriesOf(Map.of("export.kind", "LIST",
                "export.rows", "3", "export.age_days", "0", "reader.region", "EU"));
    }

    private static Export personal(Set<String> regions) {
        return new Export("LIST", 3, true, false, regions, Optional.empty());
    }

    private static Export rows(long rows) {
        return new Export("LIST", rows, true, false, Set.of(), Optional.empty());
    }

    private void taken(Reader reader, Export wanted) {
        database.run(() -> check(reader, wanted));
    }

    private void check(Reader reader, Export wanted) {
        database.beans().get(ExportRules.class).check(reader, subject, wanted);
    }

    private Reader person(String name, Role... more) {
        var one = company.reader(company.colleague(name, Classification.INTERNAL));
        var roles = new HashSet<>(List.of(more));
        roles.add(Role.EMPLOYEE);
        return new Reader(one.id(), one.clearance(), Set.of(), roles, Locale.ENGLISH, one.zone());
    }
}
