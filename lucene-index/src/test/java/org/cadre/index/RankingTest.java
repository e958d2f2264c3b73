package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID KUBERNETES = new UUID(9, 1);

    private final ExpertiseIndex index = ExpertiseIndex.inMemory();
    private final UUID ada = new UUID(1, 1);
    private final UUID bob = new UUID(1, 2);
    private final UUID cem = new UUID(1, 3);

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whoAnsweredSuchAQuestionBeforeComesFirst() {
        people();
        answered(ada, "Payara does not start after an upgrade", "Delete the generated folder.");
        answered(bob, "How do I book a meeting room?", "In the calendar.");

        List<Candidate> ranked = rank(Need.of("Payara will not start", "", NOW));

        assertThat(ranked.getFirst().expertId()).isEqualTo(ada);
        assertThat(ranked.getFirst().factors()).anySatisfy(factor -> {
            assertThat(factor.key()).isEqualTo(Factor.TOPICS);
            assertThat(factor.references()).extracting(Reference::label)
                    .containsExactly("Payara does not start after an upgrade");
        });
    }

    @Test
    void theFactorsAddUpToTheScore() {
        people();
        answered(ada, "Payara does not start after an upgrade", "Delete the generated folder.");
        answered(bob, "Payara clustering", "Use a deployment group on Kubernetes.");

        for (Candidate candidate : rank(Need.of("Payara on k8s will not start", "", NOW).withTags("payara"))) {
            assertThat(candidate.factors().stream().mapToDouble(Factor::contribution).sum())
                    .isCloseTo(candidate.score(), within(1e-9));
        }
    }

    @Test
    void theFitComparesBetweenNeedsAndTellsThatNobodyIsKnownToKnow() {
        people();
        answered(ada, "Payara does not start", "Delete the generated folder of the domain, then start Payara again.");
        answered(bob, "Is there soup?", "Soup is at noon in the canteen, on each floor.");

        Candidate knows = rank(Need.of("Shall I delete the generated folder of the domain?", "", NOW)).getFirst();
        Candidate guesses = rank(Need.of("Who keeps an old domain of the marketing website alive?", "", NOW))
                .getFirst();

        assertThat(knows).returns(ada, Candidate::expertId);
        assertThat(guesses).returns(ada, Candidate::expertId);
        assertThat(knows.fit()).isGreaterThan(2 * guesses.fit()).isLessThan(1);
        assertThat(rank(Need.of("Quaternions", "", NOW)).getFirst().fit()).as("who is only active").isZero();
        assertThat(index.rank(Need.of("Shall I delete the generated folder of the domain?", "", NOW), 10,
                experts -> experts.stream().collect(Collectors.toMap(one -> one, _ -> Set.of(Factor.TOPICS))),
                Model.shipped())).isNotEmpty().allSatisfy(one -> assertThat(one.fit()).isZero());
    }

    @Test
    void aSynonymFindsAnExpertWithoutHistory() {
        people();
        index.put(ExpertProfile.of(cem, "Cem").withSkills(SkillClaim.of(KUBERNETES, "Kubernetes", "k8s")));

        List<Candidate> ranked = rank(Need.of("Our k8s pods restart all the time", "", NOW));

        assertThat(ranked.getFirst().expertId()).isEqualTo(cem);
        assertThat(ranked.getFirst().factors().getFirst().references())
                .containsExactly(new Reference(KUBERNETES, "Kubernetes"));
    }

    @Test
    void whoClaimsANarrowerSkillHasTheMust() {
        people();
        var helm = new UUID(9, 2);
        index.put(ExpertProfile.of(cem, "Cem").withSkills(SkillClaim.of(helm, "Helm")));
        index.put(ExpertProfile.of(bob, "Bob").withSkills(SkillClaim.of(KUBERNETES, "Kubernetes")));
        var must = SkillNeed.mandatory(KUBERNETES, 1, "Kubernetes");
        Need need = Need.of("Our charts do not start", "", NOW);

        assertThat(rank(need.withSkills(must))).extracting(Candidate::expertId).containsExactly(bob);
        assertThat(rank(need.withSkills(must.with(Set.of(helm))))).extracting(Candidate::expertId)
                .containsExactlyInAnyOrder(bob, cem);
    }

    @Test
    void whoIsAwayStandsWhereTheyWouldStandForWhoeverAsksWhyTheyAreMissing() {
        people();
        answered(ada, "Payara does not start", "Delete the generated folder.");
        index.put(ExpertProfile.of(ada, "Ada").withAvailability(true, true, NOW.plusSeconds(60)));
        Need need = Need.of("Payara does not start", "", NOW);

        assertThat(rank(need)).extracting(Candidate::expertId).doesNotContain(ada);
        assertThat(index.rankWithAbsent(need, 10, Muting.NONE, Model.shipped()).getFirst().expertId()).isEqualTo(ada);
    }

    @Test
    void whoMayNotOrCannotHelpIsNotRanked() {
        people();
        answered(ada, "Payara does not start", "Delete the generated folder.");
        Need need = Need.of("Payara does not start", "", NOW);

        assertThat(rank(need)).extracting(Candidate::expertId).contains(ada);
        assertThat(rank(need.without(Set.of(ada)))).extracting(Candidate::expertId).doesNotContain(ada);
        assertThat(rank(need.by(ada, Access.cleared(1)))).extracting(Candidate::expertId).doesNotContain(ada);
        assertThat(rank(need.classified(2, null))).isEmpty();
        assertThat(rank(need.classified(0, "deal"))).isEmpty();
        for (ExpertProfile gone : List.of(ExpertProfile.of(ada, "Ada").withAvailability(false, false, null),
                ExpertProfile.of(ada, "Ada").withAvailability(true, true, null),
                ExpertProfile.of(ada, "Ada").withAvailability(true, false, NOW.plusSeconds(1)))) {
            index.put(gone);
            assertThat(rank(need)).extracting(Candidate::expertId).doesNotContain(ada);
        }
        index.put(ExpertProfile.of(ada, "Ada").withAvailability(true, false, NOW.minusSeconds(1)));
        assertThat(rank(need)).extracting(Candidate::expertId).contains(ada);
    }

    @Test
    void whoComesBackIsRankedAgainWithoutAnyChangeOfTheIndex() {
        people();
        answered(ada, "Payara does not start", "Delete the generated folder.");
        index.put(ExpertProfile.of(ada, "Ada").withAvailability(true, false, NOW.plusSeconds(60)));

        assertThat(rank(Need.of("Payara does not start", "", NOW))).extracting(Candidate::expertId)
                .doesNotContain(ada);
        assertThat(rank(Need.of("Payara does not start", "", NOW.plusSeconds(60)))).extracting(Candidate::expertId)
                .contains(ada);
    }

    /** In the archives, to have answered much at some time says little for who does not answer now. */
    @Test
    void aFewAnswersOfLongAgoAreNotHeldAgainstAnybody() {
        people();
        for (int years = 1; years <= 4; years++) {
            index.put(Evidence.of(new UUID(7, years), ada, "Tulips " + years, "Water them.",
                    NOW.minus(Duration.ofDays(365L * years))));
        }
        assertThat(rank(Need.of("Payara does not start", "", NOW))).singleElement()
                .satisfies(candidate -> assertThat(candidate.score()).isPositive());
    }

    private void people() {
        index.put(ExpertProfile.of(ada, "Ada"));
        index.put(ExpertProfile.of(bob, "Bob"));
        index.put(ExpertProfile.of(cem, "Cem"));
    }

    private void answered(UUID expert, String title, String answer) {
        index.put(
                Evidence.of(UUID.nameUUIDFromBytes((expert + title).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        expert, title, answer, NOW.minus(Duration.ofDays(10))));
    }

    private List<Candidate> rank(Need need) {
        index.refresh();
        return index.rank(need, 10);
    }
}
