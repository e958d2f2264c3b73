package org.cadre.index.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

/** Reads an archive: JSON Lines, one topic a line, compressed if its name ends in {@code .gz}. */
final class Archive {

    private Archive() {}

    /** All topics in time order, ties in the file's order. */
    static List<Topic> read(Path file) throws IOException {
        List<Topic> topics = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    topics.add(topic(Json.read(line)));
                }
            }
        }
        topics.sort(Comparator.comparing(Topic::at));
        return topics;
    }

    private static Topic topic(@Nullable Object row) {
        if (!(row instanceof Map<?, ?> topic)) {
            throw new IllegalArgumentException("a line of the archive is no JSON object");
        }
        String id = string(topic, "id");
        List<Topic.Reply> replies = new ArrayList<>();
        for (Object post : list(topic, "posts")) {
            if (post instanceof Map<?, ?> reply) {
                replies.add(reply(reply, id + "/" + replies.size()));
            }
        }
        return new Topic(uuid(id), id.replaceFirst("\\d+$", ""), string(topic, "title"), string(topic, "body"),
                time(topic),
                uuid(string(topic, "asker")), list(topic, "tags").stream().map(String::valueOf).toList(), replies);
    }

    private static Topic.Reply reply(Map<?, ?> post, String id) {
        return new Topic.Reply(uuid(id), uuid(string(post, "user")), time(post), string(post, "text"),
                Boolean.TRUE.equals(post.get("accepted")));
    }

    private static String string(Map<?, ?> row, String name) {
        return row.get(name) instanceof String value ? value : "";
    }

    private static List<?> list(Map<?, ?> row, String name) {
        return row.get(name) instanceof List<?> value ? value : List.of();
    }

    private static Instant time(Map<?, ?> row) {
        return LocalDateTime.parse(string(row, "ts")).toInstant(ZoneOffset.UTC);
    }

    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
