package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID SAILOR = new UUID(1, 1);
    private static final UUID GARDENER = new UUID(1, 2);
    private static final Need BOAT = Need.of("boat", "boat", NOW).by(null, Access.cleared(1));

    @Test
    void whoAnsweredTheSameInOtherWordsIsFoundFirst() {
        try (ExpertiseIndex index = company(new ToyEmbedder())) {
            Candidate first = index.rank(BOAT, 5).getFirst();
            assertThat(first.expertId()).isEqualTo(SAILOR);
            assertThat(first.factors()).anySatisfy(factor -> {
                assertThat(factor.key()).isEqualTo(Factor.TOPICS);
                assertThat(factor.references()).extracting(Reference::label).containsExactly("vessel");
            });
        }
    }

    @Test
    void whoAnsweredAQuestionOfLikeMeaningIsFoundWhateverTheAnswerSays() {
        try (ExpertiseIndex index = company(new ToyEmbedder())) {
            index.put(answerAboutBoats(GARDENER));
            index.refresh();
            assertThat(index.rank(BOAT, 5)).filteredOn(one -> one.expertId().equals(GARDENER)).singleElement()
                    .satisfies(one -> assertThat(one.factors()).flatExtracting(Factor::references)
                            .extracting(Reference::label).contains("How"));
        }
    }

    /** To a question about boats, in words that are about nothing. */
    private static Evidence answerAboutBoats(UUID by) {
        return new Evidence(new UUID(2, 3), by, null, new UUID(3, 1), "How", "vessel vessel vessel", "like this",
                List.of(), NOW.minus(Duration.ofDays(900)), 0, null, "en", false, 0);
    }

    @Test
    void withoutAnEmbedderOnlyWordsAreRead() {
        try (ExpertiseIndex index = company(null)) {
            assertThat(index.rank(BOAT, 5)).flatExtracting(Candidate::factors).extracting(Factor::key)
                    .doesNotContain(Factor.TOPICS);
        }
    }

    @Test
    void whetherAnybodyIsKnownToKnowIsToldByWhatAnswersMeanAndByClaims() {
        Need other = Need.of("violin", "violin", NOW).by(null, Access.cleared(1));
        try (ExpertiseIndex index = company(new ToyEmbedder()); ExpertiseIndex words = company(null)) {
            assertThat(index.known(BOAT, Muting.NONE)).contains(true);
            assertThat(index.known(BOAT, experts -> experts.stream()
                    .collect(Collectors.toMap(expert -> expert, _ -> Set.of(Factor.TOPICS))))).contains(false);
            assertThat(index.known(other, Muting.NONE)).contains(false);
            assertThat(words.known(BOAT, Muting.NONE)).isEmpty();
            index.put(ExpertProfile.of(GARDENER, "").withSkills(SkillClaim.of(new UUID(9, 1), "violin")));
            index.refresh();
            assertThat(index.known(other, Muting.NONE)).contains(true);
        }
    }

    @Test
    void aNeedInALanguageThatTheModelDoesNotKnowIsReadByItsWords() {
        Need french = Need.of("le vessel est dans la boat", "comment et pourquoi, je ne sais pas", NOW).by(null,
                Access.cleared(1));
        try (ExpertiseIndex with = company(new ToyEmbedder()); ExpertiseIndex without = company(null)) {
            assertThat(with.rank(french, 5)).isEqualTo(without.rank(french, 5));
        }
    }

    @Test
    void answersBehindAWallSpeakForNobodyOutsideOfIt() {
        try (ExpertiseIndex index = company(new ToyEmbedder()); ExpertiseIndex other = company(new ToyEmbedder())) {
            List<Candidate> before = other.rank(BOAT, 5);
            index.put(Evidence.of(new UUID(2, 9), GARDENER, "boat", "boat", NOW.minus(Duration.ofDays(1))).withAccess(1,
                    "deal"));
            index.refresh();
            assertThat(index.rank(BOAT, 5)).isEqualTo(before);
        }
    }

    @Test
    void graphsFindWhatComparingEveryVectorFindsWhereTheyAreAskedForAll() {
        try (ExpertiseIndex index = ExpertiseIndex.inMemory(new ToyEmbedder())) {
            for (int i = 0; i < 120; i++) {
                index.put(ExpertProfile.of(new UUID(1, i), "Expert " + i).withAccess(Access.cleared(i % 4)));
                index.put(Evidence.of(new UUID(2, i), new UUID(1, i % 50), "boat number " + i, "the boat " + i % 7,
                        NOW.minus(Duration.ofDays(i + 1))).withAccess(i % 3, i % 5 == 0 ? "deal" : null));
                if (i % 40 == 39) {
                    index.refresh();
                }
            }
            Map<Integer, Double> compared = votes(index, Nearest.FEW);
            assertThat(compared).hasSizeGreaterThan(5);
            assertThat(votes(index, 0)).isEqualTo(compared);
        }
    }

    /** Of each expert, with the evidence compared one by one up to so much of it. */
    private static Map<Integer, Double> votes(ExpertiseIndex index, int few) {
        Need need = BOAT.by(null, Access.cleared(2).within("deal"));
        Directions directions = new Directions(new ToyEmbedder());
        return index.read(snapshot -> {
            Eligible eligible = new Eligible(snapshot, need, index.ordinals(), false);
            Map<LeafReaderContext, CountingEvidence> counting = new LinkedHashMap<>();
            snapshot.evidence().forEach((leaf, columns) -> counting.put(leaf, eligible.evidence(leaf, columns)));
            Map<Integer, Dossier> dossiers = new TreeMap<>();
            new Meanings(snapshot, new AccessSearcher(snapshot, need.access()).visible(), counting, directions,
                    NOW.toEpochMilli(), few).addTo(ordinal -> dossiers.computeIfAbsent(ordinal, Dossier::new),
                            dossiers::containsKey, directions.of("boat", Language.ENGLISH).orElseThrow());
            Map<Integer, Double> votes = new TreeMap<>();
            dossiers.forEach((ordinal, dossier) -> votes.put(ordinal, dossier.feature(Feature.MEANINGS_EVER)));
            return votes;
        });
    }

    @Test
    void anIndexOfAnotherEmbedderIsOutdated(@TempDir Path folder) {
        ExpertiseIndex.open(folder, new ToyEmbedder()).close();
        assertThatThrownBy(() -> ExpertiseIndex.open(folder)).isInstanceOf(IndexOutdated.class)
                .hasMessageContaining("toy");
        ExpertiseIndex.open(folder, new ToyEmbedder()).close();
    }

    private static ExpertiseIndex company(@Nullable Embedder embedder) {
        ExpertiseIndex index = ExpertiseIndex.inMemory(embedder);
        index.put(ExpertProfile.of(SAILOR, "Sailor"));
        index.put(ExpertProfile.of(GARDENER, "Gardener"));
        index.put(Evidence.of(new UUID(2, 1), SAILOR, "vessel", "vessel", NOW.minus(Duration.ofDays(900))));
        index.put(Evidence.of(new UUID(2, 2), GARDENER, "roses", "tulips", NOW.minus(Duration.ofDays(900))));
        index.refresh();
        return index;
    }
}
