package org.cadre.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.database.TestDatabase;
import org.cadre.disclosure.Disclosures;
import org.cadre.disclosure.Field;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.Candidate;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ConsentsTest {
    private static final String SITE = "Berlin";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private final TestCompany company = new TestCompany(database);
    private ColleagueId asker;
    private ColleagueId expert;
    private Reader council;
    private UUID ask;

    @SuppressWarnings("NullAway.Init")
    ConsentsTest() {}

    @BeforeEach
    void anExpertWhoHelpedBefore() {
        database.beans().with(java.time.Clock.class, java.time.Clock.systemUTC());
        asker = company.colleague("Ada", Classification.INTERNAL);
        expert = company.colleague("Bob", Classification.INTERNAL);
        var reader = company.reader(company.colleague("Cleo", Classification.INTERNAL));
        council = new Reader(reader.id(), reader.clearance(), Set.of(), Set.of(Role.EMPLOYEE, Role.WORKS_COUNCIL),
                Locale.ENGLISH, reader.zone());
        var before = company.ask(asker, "Printer on fire", "It burns.", Classification.INTERNAL);
        company.accept(before, company.answer(before, expert, "Take the water."));
        ask = company.ask(asker, "Printer burns again", "The printer is on fire.", Classification.INTERNAL);
    }

    @Test
    void anObjectionTakesTheSignalOutOfMatching() {
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(reasons(index)).contains("reason.asker", "reason.recent");
            object(Signal.RELATION, true);
            assertThat(reasons(index)).doesNotContain("reason.asker").contains("reason.recent", "reason.answered");
            object(Signal.ACTIVITY, true);
            assertThat(reasons(index)).containsExactly("reason.answered");
            object(Signal.ACTIVITY, false);
            assertThat(reasons(index)).contains("reason.recent");
        }
    }

    @Test
    void whereACouncilIsAskedNothingCountsThatItHasNotAgreedTo() {
        try (var index = new TestIndex(database, folder).catchUp()) {
            set(Signal.COUNCIL, true);
            assertThat(reasons(index)).containsExactly("reason.answered");
            set(Signal.ACTIVITY, true);
            assertThat(reasons(index)).contains("reason.recent").doesNotContain("reason.asker");
            object(Signal.ACTIVITY, true);
            assertThat(reasons(index)).as("an objection is stronger").containsExactly("reason.answered");
        }
    }

    /** Somebody who is ranked only for having answered something lately is not ranked at all. */
    @Test
    void whomNothingElseSpeaksForIsNoCandidate() {
        var other = company.ask(asker, "Holiday plans", "Where to go?", Classification.INTERNAL);
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(candidates(index, other)).isNotEmpty();
            object(Signal.ACTIVITY, true);
            object(Signal.RELATION, true);
            assertThat(candidates(index, other)).isEmpty();
        }
    }

    @Test
    void figuresAboutNamedPeopleAreOffEverywhereUntilSomebodyAgrees() {
        for (Signal signal : List.of(Signal.NAMED_FIGURES, Signal.TIMING, Signal.RESPONSE_BEHAVIOUR))
            assertThat(consents().allows(SITE, signal)).as(signal.name()).isFalse();
        set(Signal.NAMED_FIGURES, true);
        assertThat(database.call(() -> consents().allows(SITE, Signal.NAMED_FIGURES))).isTrue();
        assertThat(database.call(() -> consents().allows("Paris", Signal.NAMED_FIGURES))).isFalse();
        set(Signal.NAMED_FIGURES, false);
        assertThat(database.call(() -> consents().allows(SITE, Signal.NAMED_FIGURES))).isFalse();
    }

    @Test
    void onlyTheWorksCouncilSwitchesAndEverybodyThereReadsTheHistory() {
        var employee = company.reader(expert);
        assertThatThrownBy(() -> database.run(() -> desk().set(employee, SITE, Signal.TIMING, true, "Yes")))
                .isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.run(() -> desk().set(council, SITE, Signal.TIMING, true, " ")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> database.run(() -> desk().set(council, "Atlantis", Signal.TIMING, true, "Yes")))
                .isInstanceOf(BadInput.class);
        set(Signal.TIMING, true);
        set(Signal.TIMING, false);
        assertThat(database.call(() -> desk().mySite(employee))).extracting(Switched::allowed, Switched::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(false, "Agreement 12"),
                        org.assertj.core.groups.Tuple.tuple(true, "Agreement 12"));
        assertThat(database.call(() -> desk().history(council, SITE))).hasSize(2);
    }

    @Test
    void aFieldWithoutConsentIsSeenByItsOwnerOnly() {
        assertThat(shows(asker, Field.AWAY)).isTrue();
        set(Signal.COUNCIL, true);
        assertThat(shows(asker, Field.AWAY)).isFalse();
        assertThat(shows(expert, Field.AWAY)).isTrue();
        assertThat(shows(asker, Field.SKILLS)).isTrue();
        set(Signal.FIELD_AWAY, true);
        assertThat(shows(asker, Field.AWAY)).isTrue();
    }

    @Test
    void endorsementsCountOnlyWithConsentAndTheIndexFollows() {
        var skill = company.skill("Printers");
        company.claims(expert, skill, 3);
        company.behindOurBack("insert into endorsement values (gen_random_uuid(), '" + asker + "', '" + expert + "', '"
                + skill + "', null, now())");
        assertThat(endorsers(skill)).isEqualTo(1);
        try (var index = new TestIndex(database, folder).catchUp()) {
            object(Signal.ENDORSEMENTS, true);
            assertThat(endorsers(skill)).isZero();
            index.catchUp();
            assertThat(index.drift()).isEmpty();
        }
    }

    @Test
    void nobodyObjectsToTheCouncil() {
        assertThatThrownBy(() -> object(Signal.COUNCIL, true)).isInstanceOf(BadInput.class);
    }

    private long endorsers(UUID skill) {
        return database.call(() -> ((Number) database.entities().createNativeQuery("select counting_endorsers(?1, ?2)")
                .setParameter(1, expert.value()).setParameter(2, skill).getSingleResult()).longValue());
    }

    private boolean shows(ColleagueId who, Field field) {
        var reader = company.reader(who);
        return database.call(() -> database.beans().get(Disclosures.class).hiddenFrom(reader, List.of(expert)))
                .shows(expert, field);
    }

    private List<String> reasons(TestIndex index) {
        return candidates(index, ask).stream().flatMap(one -> one.reasons().stream())
                .map(reason -> reason.message().key())
                .toList();
    }

    private List<Candidate> candidates(TestIndex index, UUID about) {
        return database.call(() -> index.finder().find(database.beans().get(Asks.class).find(new AskId(about))
                .orElseThrow(), List.of(), 10));
    }

    private void object(Signal signal, boolean objects) {
        var reader = company.reader(expert);
        database.run(() -> desk().object(reader, signal, objects));
    }

    private void set(Signal signal, boolean allowed) {
        database.run(() -> desk().set(council, SITE, signal, allowed, "Agreement 12"));
    }

    private ConsentDesk desk() {
        return database.beans().get(ConsentDesk.class);
    }

    private Consents consents() {
        return database.beans().get(Consents.class);
    }
}
