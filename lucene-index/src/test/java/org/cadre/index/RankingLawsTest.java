package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class RankingLawsTest {

    private static final Access READER = Access.cleared(3).within("deal");

    @Test
    void theOrderInWhichThingsWerePutDoesNotMatter() {
        for (long seed = 0; seed < 20; seed++) {
            Company company = Company.of(seed);
            Company shuffled = new Company(shuffled(company.experts(), seed), shuffled(company.evidence(), seed),
                    shuffled(company.posts(), seed));
            Need need = need(new Random(seed));
            try (ExpertiseIndex one = company.index(); ExpertiseIndex other = shuffled.index()) {
                List<Candidate> before = one.rank(need, 50);
                one.compact();
                assertThat(one.rank(need, 50)).as("seed %d", seed).isEqualTo(before).isEqualTo(other.rank(need, 50));
                String text = need.title();
                assertThat(one.similar(text, READER, 5)).isEqualTo(other.similar(text, READER, 5));
                assertThat(one.search(SearchQuery.of(text, READER)))
                        .isEqualTo(other.search(SearchQuery.of(text, READER)));
            }
        }
    }

    @Test
    void aFilterNeverLetsThroughWhatItExcludes() {
        for (long seed = 0; seed < 20; seed++) {
            Company company = Company.of(seed);
            var profiles = company.experts().stream()
                    .collect(Collectors.toMap(ExpertProfile::id, Function.identity()));
            try (ExpertiseIndex index = company.index()) {
                for (int level = 0; level <= 3; level++) {
                    for (String wall : new String[]{null, "deal", "merger"}) {
                        Need need = need(new Random(seed)).classified(level, wall).without(Set.of(new UUID(1, 0)));
                        for (Candidate candidate : index.rank(need, 50)) {
                            ExpertProfile expert = Objects.requireNonNull(profiles.get(candidate.expertId()));
                            assertThat(expert.id()).isNotEqualTo(new UUID(1, 0));
                            assertThat(new Compartment(level, wall).visibleTo(expert.access())).isTrue();
                            assertThat(expert.active() && !expert.optedOut() && expert.awayUntil() == null).isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void oneMoreFittingFreshAnswerNeverLowersItsOwner() {
        for (long seed = 0; seed < 40; seed++) {
            Need need = need(new Random(seed));
            try (ExpertiseIndex index = Company.of(seed).index()) {
                List<UUID> before = ids(index.rank(need, 50));
                if (before.isEmpty()) {
                    continue;
                }
                UUID owner = before.get(before.size() / 2);
                index.put(Evidence.of(new UUID(4, seed), owner, need.title(), need.title() + " " + need.body(),
                        Company.NOW.minusSeconds(60)).withTags(need.tags().getFirst()));
                index.refresh();
                assertThat(ids(index.rank(need, 50)).indexOf(owner)).as("seed %d", seed)
                        .isLessThanOrEqualTo(before.indexOf(owner));
            }
        }
    }

    @Test
    void evidenceOfThePresentInstantOrLaterIsNotRead() {
        for (long seed = 0; seed < 20; seed++) {
            Need need = need(new Random(seed));
            try (ExpertiseIndex index = Company.of(seed).index()) {
                List<UUID> before = ids(index.rank(need, 50));
                index.put(Evidence.of(new UUID(4, 1), new UUID(1, 5), need.title(), need.body(), Company.NOW));
                index.refresh();
                assertThat(ids(index.rank(need, 50))).containsExactlyInAnyOrderElementsOf(before);
            }
        }
    }

    private static Need need(Random random) {
        return Need.of(Company.text(random, 6), Company.text(random, 20), Company.NOW).withTags("lucene").by(null,
                READER);
    }

    private static List<UUID> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::expertId).toList();
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
