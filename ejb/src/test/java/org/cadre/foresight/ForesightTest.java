package org.cadre.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.batches.BatchDesk;
import org.cadre.batches.BatchNotFound;
import org.cadre.conditions.FactType;
import org.cadre.database.TestDatabase;
import org.cadre.foresight.Foresight.Count;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.handling.Handling;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.routing.TestCompany;
import org.cadre.rulebook.BookText;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.Parameter;
import org.cadre.wishes.NewWishes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ten colleagues whom matching finds, by the starter book. */
class ForesightTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private List<Reader> ten;

    @SuppressWarnings("NullAway.Init")
    ForesightTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of());
        asker = company.hire(Classification.CONFIDENTIAL);
        ten = company.hire(10);
        company.find(ten);
    }

    @Test
    void whoWouldBeAskedIsCountedAndNothingIsKept() {
        long before = rows();
        var found = look(question());
        assertThat(found.matched()).isEqualTo(new Count(9));
        assertThat(found.reached()).isEqualTo(new Count(9));
        assertThat(found.firstWave()).isEqualTo(new Count(3));
        assertThat(found.limits()).isEmpty();
        assertThat(rows()).as("decisions, acts, asks, plans and messages").isEqualTo(before);
        company.ask(asker, Urgency.NORMAL);
        assertThat(rows()).as("what filing leaves").isGreaterThan(before);
    }

    @Test
    void theRuleThatLimitsIsNamedWithItsReason() {
        var found = look(question().labelled(new Handling(true, Optional.empty())));
        assertThat(found.reached().told()).isFalse();
        assertThat(found.firstWave().told()).isFalse();
        assertThat(found.limits()).singleElement().satisfies(limit -> {
            assertThat(limit.people()).isEqualTo(new Count(9));
            assertThat(limit.said().rule()).isNotEqualTo("export-control").containsIgnoringCase("export");
        });
    }

    @Test
    void thatNobodyIsKnownToKnowIsTold() {
        assertThat(look(question()).unfamiliar()).isFalse();
        company.findNobodyWhoKnows();
        assertThat(look(question()).unfamiliar()).isTrue();
    }

    @Test
    void aRuleThatKeepsOutFewerThanThreeIsNotNamed() {
        limit("open_invitations", 1);
        company.find(ten.subList(0, 3));
        company.ask(asker, Urgency.NORMAL);
        company.find(ten);
        assertThat(look(question()).limits()).singleElement()
                .satisfies(limit -> assertThat(limit.people()).isEqualTo(new Count(3)));
        company.find(ten.subList(2, 10));
        var found = look(question());
        assertThat(found.limits()).as("only the third is out").isEmpty();
        assertThat(found.reached()).as("seven").isEqualTo(new Count(6));
    }

    @Test
    void whatHappensBehindAWallChangesNoNumber() {
        limit("open_invitations", 1);
        var wall = new WallId(UUID.randomUUID());
        database.run(() -> database.entities()
                .createNativeQuery("insert into wall (id, name) values (?1, 'Deal')").setParameter(1, wall.value())
                .executeUpdate());
        company.find(ten.subList(0, 3));
        var filed = company.ask(asker, Urgency.NORMAL);
        database.run(() -> database.entities().createNativeQuery("update ask set wall_id = ?1 where id = ?2")
                .setParameter(1, wall.value()).setParameter(2, filed.value()).executeUpdate());
        company.find(ten);
        assertThat(look(question()).limits()).isEmpty();
        var inside = new Reader(asker.id(), asker.clearance(), Set.of(wall), asker.roles(), Locale.ENGLISH,
                asker.zone());
        assertThat(database.call(() -> desk().look(inside, question(), false)).limits()).hasSize(1);
    }

    @Test
    void whatWouldBeRefusedIsToldSoAndCountsNobody() {
        var found = look(new NewAsk("", "Which seal?", List.of(), Locale.ENGLISH, Classification.RESTRICTED,
                Urgency.NORMAL));
        assertThat(found.refused()).hasSize(1);
        assertThat(found.reached().told()).isFalse();
        assertThat(found.limits()).isEmpty();
    }

    @Test
    void itNeedsTheSameInputAsFiling() {
        assertThatThrownBy(() -> look(question().behind(Optional.of(new WallId(UUID.randomUUID())))))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(
                () -> look(question().wishing(new NewWishes(List.of("no such skill"), List.of(), Optional.empty()))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void theNumbersAreThoseOfTheWaveThatIsSentThen() {
        var found = look(question());
        var sent = company.ask(asker, Urgency.NORMAL);
        assertThat(company.invitations(sent)).hasSize(found.firstWave().least());
    }

    @Test
    void aBatchIsForeseenAsStartingItWouldFileIt() {
        var words = new NewAsk("Licences", "Say whether it is a licence.", List.of(), Locale.ENGLISH,
                Classification.INTERNAL, Urgency.NORMAL);
        var open = draft(words);
        long before = rows();
        var found = database.call(() -> desk().look(asker, open));
        assertThat(found.reached()).isEqualTo(new Count(9));
        assertThat(rows()).isEqualTo(before);
        var controlled = draft(words.labelled(new Handling(true, Optional.empty())));
        assertThat(database.call(() -> desk().look(asker, controlled)).limits()).singleElement()
                .satisfies(limit -> assertThat(limit.people()).isEqualTo(new Count(9)));
        assertThatThrownBy(() -> database.call(() -> desk().look(ten.getFirst(), open)))
                .isInstanceOf(BatchNotFound.class);
    }

    private AskId draft(NewAsk words) {
        return database.call(() -> database.beans().get(BatchDesk.class).draft(asker, words));
    }

    private Foresight look(NewAsk wanted) {
        return database.call(() -> desk().look(asker, wanted, false));
    }

    private ForesightDesk desk() {
        return database.beans().get(ForesightDesk.class);
    }

    private static NewAsk question() {
        return new NewAsk("", "How do I renew the licence?", List.of(), Locale.ENGLISH, Classification.INTERNAL,
                Urgency.NORMAL);
    }

    /** In every table into which asking writes. */
    private long rows() {
        var tables = new ArrayList<>(List.of("ask", "held_ask", "decision", "act", "routing_plan", "plan_candidate",
                "invitation", "outbox", "ask_filter"));
        return database.call(() -> tables.stream().mapToLong(table -> ((Number) database.entities()
                .createNativeQuery("select count(*) from " + table).getSingleResult()).longValue()).sum());
    }

    private void limit(String name, int value) {
        var text = BookYaml.write(new BookText(List.of(), List.of(new Parameter(name, name, FactType.NUMBER, value))));
        database.run(() -> database.entities().createNativeQuery(
                """
                        insert into rule_parameter (name, version, body, author, set_at, reason) values (?1, 1, ?2, ?3, now(), 'x')""")
                .setParameter(1, name).setParameter(2, text).setParameter(3, UUID.randomUUID()).executeUpdate());
    }
}
