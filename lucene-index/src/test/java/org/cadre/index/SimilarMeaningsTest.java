package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimilarMeaningsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Access READER = Access.cleared(1);
    private static final UUID VESSEL = new UUID(3, 1);
    private static final UUID BOTH = new UUID(3, 2);

    @Test
    void theSameInOtherWordsIsFoundAndTheSameInTheSameWordsStandsAboveIt() {
        try (ExpertiseIndex index = company(new ToyEmbedder())) {
            assertThat(index.similar("boat ", READER, 5)).extracting(Similar::id).containsExactly(BOTH, VESSEL);
            assertThat(index.similar("boat ", READER, 5))
                    .allSatisfy(one -> assertThat(one.score()).isBetween(0.0, 1.0));
        }
    }

    @Test
    void withoutAnEmbedderOnlyWordsAreFound() {
        try (ExpertiseIndex index = company(null)) {
            assertThat(index.similar("boat ", READER, 5)).extracting(Similar::id).containsExactly(BOTH);
        }
    }

    @Test
    void whatIsLeftOutWasRemovedOrIsBehindAWallIsNotFoundByWhatItMeans() {
        try (ExpertiseIndex index = company(new ToyEmbedder())) {
            assertThat(index.similar("boat ", READER, 5, Set.of(VESSEL))).extracting(Similar::id).containsExactly(BOTH);
            index.put(question(VESSEL, "vessel").withAccess(1, "deal"));
            index.refresh();
            assertThat(index.similar("boat ", READER, 5)).extracting(Similar::id).containsExactly(BOTH);
            assertThat(index.similar("boat ", READER.within("deal"), 5)).extracting(Similar::id).containsExactly(BOTH,
                    VESSEL);
            index.remove(Kind.POST, VESSEL);
            index.refresh();
            assertThat(index.similar("boat ", READER.within("deal"), 5)).extracting(Similar::id).containsExactly(BOTH);
        }
    }

    @Test
    void onlyQuestionsAreFound() {
        try (ExpertiseIndex index = company(new ToyEmbedder())) {
            Post asked = question(new UUID(3, 9), "vessel");
            index.put(new Post(asked.id(), PostKind.ANSWER, BOTH, asked.title(), asked.body(), asked.tags(), "", "", 0,
                    null, NOW, "en", 0));
            index.refresh();
            assertThat(index.similar("boat ", READER, 5)).extracting(Similar::id).containsExactly(BOTH, VESSEL);
        }
    }

    private static ExpertiseIndex company(@Nullable Embedder embedder) {
        ExpertiseIndex index = ExpertiseIndex.inMemory(embedder);
        index.put(question(VESSEL, "vessel"));
        index.put(question(BOTH, "boat"));
        index.put(question(new UUID(3, 3), "garden"));
        index.refresh();
        return index;
    }

    private static Post question(UUID id, String title) {
        return Post.question(id, title, title, NOW);
    }
}
