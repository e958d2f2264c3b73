package org.cadre.index.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final String LATE = """
            {"id": "b", "title": "Later", "body": "", "ts": "2020-02-01T10:00", "asker": "u1", "tags": [], "posts": []}
            """;
    private static final String EARLY = """
            {"id": "a", "title": "A \\"quoted\\" \\u00e9", "body": "x\\ny", "ts": "2020-01-01T10:00", "asker": "u1", \
            "tags": ["t"], "posts": [{"user": "u2", "ts": "2020-01-01T11:00", "text": "yes", "accepted": true, "likes": 2}, \
            {"user": "u1", "ts": "2020-01-01T12:00", "text": "thanks", "accepted": false, "likes": 0}]}
            """;

    @TempDir
    private Path directory;

    @Test
    void topicsAreReadInTimeOrder() throws IOException {
        Path file = directory.resolve("archive.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((LATE + EARLY).getBytes(StandardCharsets.UTF_8));
        }

        List<Topic> topics = Archive.read(file);

        assertThat(topics).extracting(Topic::title).containsExactly("A \"quoted\" é", "Later");
        Topic topic = topics.getFirst();
        assertThat(topic.body()).isEqualTo("x\ny");
        assertThat(topic.at()).isEqualTo(Instant.parse("2020-01-01T10:00:00Z"));
        assertThat(topic.tags()).containsExactly("t");
        assertThat(topic.replies()).hasSize(2);
        assertThat(topic.repliers(false)).hasSize(1).isEqualTo(topic.repliers(true));
    }

    @Test
    void brokenJsonIsRefused() {
        for (String text : List.of("", "{", "[1,", "{\"a\" 1}", "\"open", "tru", "[1] 2", "\"\\u12\"")) {
            assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Json.read("{\"a\": [1, -2.5e1, true, null]}"))
                .isEqualTo(Map.of("a", java.util.Arrays.asList(1.0, -25.0, true, null)));
    }
}
