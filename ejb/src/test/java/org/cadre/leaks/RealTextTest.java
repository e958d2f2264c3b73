package org.cadre.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.cadre.leaks.Kind.Nature;
import org.junit.jupiter.api.Test;

/** How often people's own posts set off an alarm: `-Dcadre.posts=FOLDER` with files of them, as in `*.jsonl.gz`. */
class RealTextTest {
    @Test
    void postsOfPeopleSeldomSetOffAnAlarm() throws IOException {
        String folder = System.getProperty("cadre.posts", "");
        if (folder.isEmpty())
            System.out.println("leaks: not measured on real text, since -Dcadre.posts names no folder");
        assumeTrue(!folder.isEmpty(), "-Dcadre.posts names no folder");
        List<Path> files;
        try (var all = Files.list(Path.of(folder))) {
            files = all.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files)
            assertThat(perThousand(file)).as(file.getFileName().toString()).isLessThan(2);
    }

    private static double perThousand(Path file) throws IOException {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        long posts = 0;
        long alarming = 0;
        long before = System.nanoTime();
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                for (String post : posts(line)) {
                    posts++;
                    var found = Leaks.in(post);
                    found.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
                    if (found.stream().anyMatch(one -> one.kind().nature() != Nature.CONTACT))
                        alarming++;
                    if (Boolean.getBoolean("cadre.posts.show"))
                        found.stream().filter(one -> one.kind().nature() != Nature.CONTACT)
                                .forEach(one -> System.out.println(one.kind() + "\t" + post.substring(
                                        Math.max(0, one.offset() - 30), Math.min(post.length(), one.end() + 10))
                                        .replaceAll("\\s+", " ")));
                }
        }
        double rate = 1000.0 * alarming / posts;
        System.out.printf("leaks: %s, %d posts in %d ms, %.3f of 1,000 set off an alarm, found: %s%n",
                file.getFileName(), posts, (System.nanoTime() - before) / 1_000_000, rate, counts);
        return rate;
    }

    private static List<String> posts(String line) {
        try (var reader = Json.createReader(new java.io.StringReader(line))) {
            JsonObject topic = reader.readObject();
            var posts = new ArrayList<String>();
            posts.add(topic.getString("title") + "\n" + topic.getString("body"));
            topic.getJsonArray("posts").getValuesAs(JsonObject.class)
                    .forEach(post -> posts.add(post.getString("text")));
            return posts;
        }
    }
}
