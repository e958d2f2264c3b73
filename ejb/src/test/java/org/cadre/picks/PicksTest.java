package org.cadre.picks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.cadre.database.AtOnce;
import org.cadre.database.TestDatabase;
import org.cadre.disclosure.Circle;
import org.cadre.disclosure.DisclosureDesk;
import org.cadre.disclosure.Field;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.Outbox;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ada and five others know Kubernetes, one knows only Java. */
class PicksTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final Moving now = new Moving();
    private final List<PeoplePicked> told = new CopyOnWriteArrayList<>();
    private TestCompany company;
    private UUID kubernetes;
    private UUID java;
    private ColleagueId ada;
    private final List<ColleagueId> others = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    PicksTest() {}

    @BeforeEach
    void company() {
        new TestOutbox(database);
        database.beans().with(Clock.class, now).with(Outbox.class, new Outbox() {
            @Override
            public void append(UUID stream, Record message) {
                told.add((PeoplePicked) message);
            }
        });
        company = new TestCompany(database);
        kubernetes = company.skill("Kubernetes");
        java = company.skill("Java");
        ada = knows("Ada", kubernetes);
        for (int i = 0; i < 5; i++)
            others.add(knows("Other " + i, kubernetes));
        knows("Far", java);
    }

    @Test
    void eachWeekAFewOthersAreShownAndNobodyTwice() {
        assertThat(week()).hasSize(Picks.MOST).allSatisfy(one -> {
            assertThat(others).contains(one.who());
            assertThat(one.skill()).isEqualTo("Kubernetes");
            assertThat(one.bothKnow()).isTrue();
        });
        var first = seen();
        assertThat(week()).as("the same week").extracting(Pick::who).containsExactlyInAnyOrderElementsOf(first);
        now.at = now.at.plusSeconds(7 * 86_400);
        assertThat(week()).hasSize(2).extracting(Pick::who).doesNotContainAnyElementsOf(first);
        now.at = now.at.plusSeconds(7 * 86_400);
        assertThat(week()).as("nobody is left").isEmpty();
    }

    @Test
    void whatIsFollowedIsAnInterestOfTheReadersOwn() {
        var bea = company.colleague("Bea", Classification.PUBLIC);
        database.run(() -> database.entities().createNativeQuery(
                """
                        insert into follow (follower_id, kind, subject, following, at) values (?1, 'TAG', 'java', true, now())""")
                .setParameter(1, bea.value()).executeUpdate());
        tidy();
        assertThat(of(bea)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Far");
            assertThat(one.bothKnow()).isFalse();
        });
        assertThat(database.call(() -> database.beans().get(PickDesk.class).ofWeek(reader(ada))))
                .as("that Bea follows Java is nobody's business").extracting(Pick::who).doesNotContain(bea);
    }

    @Test
    void whoWantsNoneGetsNoneAndWhoIsNotToBeShownIsNot() {
        choose(ada, new PickChoice(false, true));
        assertThat(week()).isEmpty();
        choose(ada, PickChoice.USUAL);
        for (var other : others.subList(0, 4))
            choose(other, new PickChoice(true, false));
        assertThat(week()).extracting(Pick::who).containsExactly(others.get(4));
        choose(others.get(4), new PickChoice(true, false));
        assertThat(week()).as("also of those who were picked before").isEmpty();
    }

    @Test
    void hiddenSkillsAndLeaversAreNoReason() {
        for (var other : others.subList(0, 4))
            database.run(() -> database.beans().get(DisclosureDesk.class).choose(reader(other),
                    Map.of(Field.SKILLS, Circle.ME)));
        assertThat(week()).extracting(Pick::who).containsExactly(others.get(4));
        company.leave(others.get(4));
        assertThat(week()).isEmpty();
    }

    @Test
    void whoWasFoundIsToldOnceAWeek() {
        assertThat(tidy()).as("all seven have interests").isEqualTo(7);
        assertThat(told).as("Far is near nobody").hasSize(6);
        assertThat(tidy()).isZero();
        assertThat(told).hasSize(6);
    }

    @Test
    void ofTwoNodesOneLooksForEachReader() {
        try (var beside = database.beside()) {
            var other = beside.database();
            new TestOutbox(other);
            other.beans().with(Clock.class, now).with(Outbox.class, database.beans().get(Outbox.class));
            AtOnce.run(database, () -> tidy(database), other, () -> tidy(other));
        }
        assertThat(told).extracting(PeoplePicked::reader).hasSize(6).doesNotHaveDuplicates();
        assertThat(of(ada)).hasSize(Picks.MOST);
    }

    private int tidy(TestDatabase node) {
        return node.beans().get(PickPeople.class).tidy(now.instant(), 500);
    }

    private List<Pick> week() {
        tidy();
        return of(ada);
    }

    private Set<ColleagueId> seen() {
        return new HashSet<>(of(ada).stream().map(Pick::who).toList());
    }

    private List<Pick> of(ColleagueId who) {
        return database.call(() -> database.beans().get(PickDesk.class).ofWeek(reader(who)));
    }

    private int tidy() {
        return database.call(() -> tidy(database));
    }

    private void choose(ColleagueId who, PickChoice wanted) {
        database.run(() -> database.beans().get(PickDesk.class).choose(reader(who), wanted));
    }

    private ColleagueId knows(String name, UUID skill) {
        var who = company.colleague(name, Classification.INTERNAL);
        company.claims(who, skill, 3);
        return who;
    }

    /** Inside a transaction. */
    private Reader reader(ColleagueId who) {
        return database.beans().get(Colleagues.class).reader(who).orElseThrow();
    }

    private static final class Moving extends Clock {
        private Instant at = Instant.parse("2026-03-04T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return at;
        }
    }
}
