package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company where, unlike in the archives, whoever answered anything last answers everything. */
class LearnerTest {

    private static final int TOPICS = 12;
    private static final UUID BUSY = new UUID(1, 100);
    private static final Muting NO_ACTIVITY = experts -> {
        var muted = new java.util.HashMap<UUID, Set<String>>();
        experts.forEach(expert -> muted.put(expert, Set.of(Factor.ACTIVITY)));
        return muted;
    };

    private final ExpertiseIndex index = ExpertiseIndex.inMemory();

    @BeforeEach
    void someWhoKnowAndOneWhoIsBusy() {
        index.put(ExpertProfile.of(BUSY, "Busy"));
        for (int topic = 0; topic < TOPICS; topic++) {
            index.put(ExpertProfile.of(expert(topic), "Expert " + topic));
            for (int i = 0; i < 4; i++) {
                index.put(Evidence.of(new UUID(2, 10 * topic + i), expert(topic), "broken " + word(topic),
                        "mend the " + word(topic), Company.NOW.minus(Duration.ofDays(300 + i))));
            }
        }
        for (int day = 1; day < 200; day++) {
            index.put(
                    Evidence.of(new UUID(3, day), BUSY, "lunch menu", "soup", Company.NOW.minus(Duration.ofDays(day))));
        }
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whatACompanysOutcomesSayIsLearned() {
        var need = need(3, Company.NOW);
        assertThat(index.rank(need, 1).getFirst().expertId()).isEqualTo(expert(3));
        var learner = learner(60, Muting.NONE);
        assertThat(learner.examples()).isEqualTo(60);
        var model = learner.learn();
        assertThat(index.rank(need, 1, Muting.NONE, model).getFirst().expertId()).isEqualTo(BUSY);
        assertThat(model.words()).containsEntry("SKILLS", Model.shipped().words().get("SKILLS"))
                .containsEntry("PROFILE", Model.shipped().words().get("PROFILE"));
        assertThat(model.meanings()).as("of which there were none").isEqualTo(Model.shipped().meanings());
        assertThat(Model.of(model.words(), model.meanings()).words()).isEqualTo(model.words());
        assertThat(learner(60, Muting.NONE).learn().words()).as("again").isEqualTo(model.words());
    }

    @Test
    void ofFewOutcomesNothingIsLearned() {
        assertThat(learner(Learner.LEAST - 1, Muting.NONE).learn().words()).isEqualTo(Model.shipped().words());
    }

    @Test
    void whatIsMutedIsNotLearnedFrom() {
        var model = learner(60, NO_ACTIVITY).learn();
        Model.shipped().words().forEach((feature, weight) -> {
            if (Feature.valueOf(feature).factor().equals(Factor.ACTIVITY)) {
                assertThat(model.words()).as(feature).containsEntry(feature, weight);
            }
        });
    }

    @Test
    void nothingLaterThanTheNeedIsRead() {
        var before = Company.NOW.minus(Duration.ofDays(400));
        assertThat(new Learner(Model.shipped()).add(index, need(3, before), Set.of(BUSY), Muting.NONE)).isFalse();
    }

    @Test
    void anUnknownFeatureAndAWeightThatIsNoNumberAreRefused() {
        assertThatThrownBy(() -> Model.of(Map.of("WEATHER", 1.0), Map.of())).hasMessageContaining("WEATHER");
        assertThatThrownBy(() -> Model.of(Map.of("LATELY", Double.NaN), Map.of())).hasMessageContaining("LATELY")
                .hasMessageContaining("NaN");
    }

    private Learner learner(int needs, Muting muting) {
        var learner = new Learner(Model.shipped());
        for (int i = 0; i < needs; i++) {
            learner.add(index, need(i % TOPICS, Company.NOW.minus(Duration.ofDays(i))), Set.of(BUSY), muting);
        }
        return learner;
    }

    private static Need need(int topic, Instant asOf) {
        return Need.of("my " + word(topic) + " is broken", "", asOf);
    }

    private static UUID expert(int topic) {
        return new UUID(1, topic);
    }

    private static String word(int topic) {
        return "abcdefghijklmnopqrstuvwxyz".substring(topic, topic + 6) + "er";
    }
}
