package org.cadre.index.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.cadre.index.Candidate;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final List<String> WORDS = List.of("shader", "mesh", "light", "camera", "physics", "script",
            "build");

    /** Changes everything that is written at or after a question, and expects the very same ranking. */
    @Test
    void nothingLaterThanTheQuestionIsRead() {
        List<Topic> topics = archive();
        Map<UUID, List<Candidate>> whole = rankings(topics);
        assertThat(whole).hasSize(12);
        for (Topic asked : topics.subList(48, 60)) {
            List<Topic> rewritten = topics.stream().map(topic -> rewritten(topic, asked)).toList();

            assertThat(rankings(rewritten).get(asked.id())).isEqualTo(whole.get(asked.id())).isNotEmpty();
        }
    }

    @Test
    void whoRepliedInTooFewTopicsIsNoCandidateAndTheAskerNeverIs() {
        new Replay(archive(), 3, null).play(0.8, 1, (judged, _, history) -> {
            assertThat(judged.candidates()).doesNotContain(judged.topic().asker()).isNotEmpty();
            judged.candidates().forEach(id -> assertThat(history.records().get(id)).isNotNull()
                    .satisfies(record -> assertThat(record.topics()).isGreaterThanOrEqualTo(3)));
            assertThat(judged.candidates()).containsAll(judged.gold()).containsAll(judged.newcomers());
        });
    }

    @Test
    void aLargeCommunityAsksForMoreTopicsOfACandidate() {
        List<Topic> crowd = new ArrayList<>(archive());
        assertThat(Evaluation.minimum(crowd)).isEqualTo(3);
        for (int i = 0; i < 2_000; i++) {
            crowd.add(new Topic(id("crowd" + i), "", "", "", START, id("somebody" + i), List.of(), List.of()));
        }
        assertThat(Evaluation.minimum(crowd)).isEqualTo(5);
    }

    private static Map<UUID, List<Candidate>> rankings(List<Topic> topics) {
        Map<UUID, List<Candidate>> rankings = new LinkedHashMap<>();
        new Replay(topics, 1, null).play(0.8, 1, (judged, index, _) -> rankings.put(judged.topic().id(),
                index.rank(Replay.need(judged), 100)));
        return rankings;
    }

    /** The topic as it would be had all its replies since the question been others. */
    private static Topic rewritten(Topic topic, Topic asked) {
        List<Topic.Reply> replies = new ArrayList<>();
        for (Topic.Reply reply : topic.replies()) {
            replies.add(reply.at().isBefore(asked.at())
                    ? reply
                    : new Topic.Reply(reply.id(), new UUID(5, 1), reply.at(), asked.title() + " " + asked.body(),
                            true));
        }
        boolean later = topic.at().isAfter(asked.at());
        return new Topic(topic.id(), topic.family(), later ? asked.title() : topic.title(),
                later ? asked.body() : topic.body(),
                topic.at(), topic.asker(), topic.tags(), replies);
    }

    private static List<Topic> archive() {
        Random random = new Random(3);
        List<Topic> topics = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Instant at = START.plus(Duration.ofHours(i));
            List<Topic.Reply> replies = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                replies.add(new Topic.Reply(id("reply" + i + "/" + j), id("user" + random.nextInt(8)),
                        at.plus(Duration.ofMinutes(random.nextInt(600))), text(random), false));
            }
            topics.add(new Topic(id("topic" + i), "", text(random), text(random), at, id("user" + random.nextInt(8)),
                    List.of(), replies));
        }
        return topics;
    }

    private static String text(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
