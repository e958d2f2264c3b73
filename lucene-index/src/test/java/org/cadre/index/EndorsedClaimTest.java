package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndorsedClaimTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID KUBERNETES = new UUID(9, 1);

    private final ExpertiseIndex index = ExpertiseIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void endorsementsLiftAClaimByLessThanTwoLevelsHoweverManyTheyAre() {
        double none = score(3, 0);
        double one = score(3, 1);
        double three = score(3, 3);
        double crowd = score(3, 10_000);
        assertThat(none).isLessThan(one);
        assertThat(one).isLessThan(three);
        assertThat(three).isLessThan(crowd);
        assertThat(three - one).as("each says less than the one before").isLessThan(3 * (one - none));
        assertThat(crowd).isLessThan(score(5, 0));
    }

    @Test
    void whoIsNotEndorsedScoresAsBeforeThereWereEndorsements() {
        assertThat(SkillMatch.endorsed(0)).isEqualTo(1.0);
        assertThat(IntStream.range(0, 100_000).mapToDouble(SkillMatch::endorsed).max().orElseThrow()).isLessThan(1.3);
    }

    @Test
    void fewerThanNoneAreRefused() {
        assertThatThrownBy(() -> claim(3, -1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
    }

    private double score(int level, int endorsers) {
        UUID id = new UUID(level, endorsers);
        index.put(ExpertProfile.of(id, "Somebody").withSkills(claim(level, endorsers)));
        index.refresh();
        return index.rank(Need.of("A Kubernetes question", "", NOW), 50).stream()
                .filter(candidate -> candidate.expertId().equals(id)).findFirst().orElseThrow().score();
    }

    private static SkillClaim claim(int level, int endorsers) {
        return new SkillClaim(KUBERNETES, List.of("Kubernetes"), List.of(), level, null, endorsers);
    }
}
