package org.cadre.endorsements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.cadre.database.TestDatabase;
import org.cadre.disclosure.Circle;
import org.cadre.disclosure.DisclosureDesk;
import org.cadre.disclosure.Field;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.Candidate;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.profiles.ProfileDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EndorsementTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    private final TestCompany company = new TestCompany(database);
    private final Told told = new Told();
    private TestOutbox outbox;
    private EndorsementDesk desk;
    private SkillId skill;
    private ColleagueId ada;
    private ColleagueId bob;
    private ColleagueId cem;

    @BeforeEach
    void threeWhoKnowKubernetes() {
        database.beans().with(Clock.class, Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
        outbox = new TestOutbox(database).with(told);
        skill = new SkillId(company.skill("Kubernetes"));
        ada = company.colleague("Ada", Classification.INTERNAL);
        bob = company.colleague("Bob", Classification.INTERNAL);
        cem = company.colleague("Cem", Classification.INTERNAL);
        for (var one : List.of(ada, bob))
            company.claims(one, skill.value(), 3);
        desk = database.beans().get(EndorsementDesk.class);
    }

    @Test
    void anEndorsementIsSaidOnceMendedAndWithdrawn() {
        endorse(bob, ada, " We built the cluster together. ");
        endorse(cem, ada, "");
        endorse(bob, ada, "We run the cluster together.");
        outbox.relay();
        assertThat(told.seen).containsExactly(new SkillEndorsed(ada.value(), skill.value(), bob.value()),
                new SkillEndorsed(ada.value(), skill.value(), cem.value()));
        assertThat(shown()).extracting(Endorsement::name, Endorsement::reason).containsExactly(
                tuple("Bob", Optional.of("We run the cluster together.")), tuple("Cem", Optional.empty()));
        var reader = company.reader(bob);
        database.run(() -> desk.withdraw(reader, ada, skill));
        assertThat(shown()).extracting(Endorsement::endorser).containsExactly(cem);
        assertThatThrownBy(() -> database.run(() -> desk.withdraw(reader, ada, skill)))
                .isInstanceOf(EndorsementNotFound.class);
    }

    @Test
    void nobodyEndorsesOneselfOrAtLength() {
        assertThatThrownBy(() -> endorse(ada, ada, "")).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults().getFirst().reason().key()).isEqualTo("bad.own-skill"));
        assertThatThrownBy(() -> endorse(bob, ada, "x".repeat(281))).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("reason"));
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatIsHiddenOrNotClaimedOrOfALeaverIsNotThere() {
        assertThatThrownBy(() -> endorse(ada, cem, "")).isInstanceOf(EndorsementNotFound.class);
        var owner = company.reader(ada);
        database.run(() -> database.beans().get(DisclosureDesk.class).choose(owner, Map.of(Field.SKILLS, Circle.ME)));
        assertThatThrownBy(() -> endorse(cem, ada, "")).isInstanceOf(EndorsementNotFound.class)
                .hasMessage(new EndorsementNotFound().getMessage());
        company.behindOurBack("update colleague set employment = 'SERVICE' where id = '" + cem + "'");
        assertThatThrownBy(() -> endorse(cem, bob, "")).as("by a machine").isInstanceOf(EndorsementNotFound.class);
        company.behindOurBack("update colleague set employment = 'EMPLOYEE' where id = '" + cem + "'");
        company.leave(bob);
        assertThatThrownBy(() -> endorse(cem, bob, "")).isInstanceOf(EndorsementNotFound.class);
    }

    @Test
    void aLeaversWordIsNeitherShownNorCounted() {
        endorse(bob, ada, "");
        assertThat(counting(ada)).isEqualTo(1);
        company.leave(bob);
        assertThat(shown()).isEmpty();
        assertThat(counting(ada)).isZero();
    }

    @Test
    void whatTwoSayOfEachOtherCountsForNeither() {
        endorse(bob, ada, "");
        endorse(cem, ada, "");
        endorse(ada, bob, "");
        assertThat(counting(ada)).as("Cem's alone").isEqualTo(1);
        assertThat(counting(bob)).isZero();
        assertThat(shown()).as("both are shown").hasSize(2);
    }

    @Test
    void withoutItsClaimItIsShownNowhereAndComesBackWithIt() {
        endorse(bob, ada, "");
        var owner = company.reader(ada);
        database.run(() -> database.beans().get(ProfileDesk.class).dismiss(owner, skill));
        assertThat(shown()).isEmpty();
        company.claims(ada, skill.value(), 3);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void ofTwoWhoClaimTheSameTheEndorsedOneComesFirst() {
        try (var index = new TestIndex(database, folder).catchUp()) {
            var before = scores(index);
            assertThat(before.get(ada)).isEqualTo(before.get(bob));
            endorse(cem, bob, "");
            var after = scores(index.catchUp());
            assertThat(after.get(bob)).isGreaterThan(after.get(ada));
            assertThat(index.drift()).isEmpty();
            var reader = company.reader(cem);
            database.run(() -> desk.withdraw(reader, bob, skill));
            var withdrawn = scores(index.catchUp());
            assertThat(withdrawn.get(bob)).isEqualTo(withdrawn.get(ada));
        }
    }

    private Map<ColleagueId, Double> scores(TestIndex index) {
        var asker = company.reader(cem);
        return database.call(() -> index.finder().findFor(asker, "a Kubernetes question", 9)).stream()
                .collect(Collectors.toMap(Candidate::colleague, Candidate::score));
    }

    private long counting(ColleagueId who) {
        return database.call(() -> ((Number) database.entities()
                .createNativeQuery("select counting_endorsers(?1, ?2)").setParameter(1, who.value())
                .setParameter(2, skill.value()).getSingleResult()).longValue());
    }

    private void endorse(ColleagueId by, ColleagueId whom, String reason) {
        Reader reader = company.reader(by);
        database.run(() -> desk.endorse(reader, whom, skill, reason));
    }

    private List<Endorsement> shown() {
        var reader = company.reader(cem);
        return database.call(() -> desk.of(reader, ada));
    }

    private static final class Told implements Handler<SkillEndorsed> {
        private final List<SkillEndorsed> seen = new ArrayList<>();

        @Override
        public Class<SkillEndorsed> message() {
            return SkillEndorsed.class;
        }

        @Override
        public void handle(SkillEndorsed message, Delivery delivery) {
            seen.add(message);
        }
    }
}
