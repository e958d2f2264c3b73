package org.cadre.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** An exported part of the trail, line by line. It begins where its first line says. */
final class FileTrail implements Trail {
    private final Path file;
    private final Optional<Line> first;

    FileTrail(Path file) throws IOException {
        this.file = file;
        try (var lines = Files.lines(file)) {
            first = lines.findFirst().map(Line::parse);
        }
    }

    @Override
    public long after() {
        return first.map(line -> line.entry().number() - 1).orElse(0L);
    }

    @Override
    public String before() {
        return first.map(Line::before).orElse(Content.GENESIS);
    }

    /** What begins in the middle may end there too. */
    @Override
    public boolean whole() {
        return after() == 0;
    }

    @Override
    public void read(Predicate<Entry> each) {
        try (var lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null && each.test(Line.parse(line).entry()); line = lines
                    .readLine())
                continue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry as a line of an exported file, with the hash before it, so that a part of a trail can be checked alone. */
    record Line(String before, Entry entry) {
        @Override
        public String toString() {
            var fields = new HashMap<String, Object>();
            var content = entry.content();
            fields.put("number", entry.number());
            fields.put("form", entry.form());
            fields.put("before", before);
            fields.put("hash", entry.hash());
            fields.put("source", content.source());
            fields.put("seq", content.seq());
            put(fields, "id", content.id());
            put(fields, "at", content.at());
            put(fields, "kind", content.kind());
            put(fields, "subject", content.subject());
            put(fields, "actor", content.actor());
            put(fields, "person", content.person());
            put(fields, "outcome", content.outcome());
            put(fields, "rules", content.rules());
            put(fields, "detail", content.detail());
            return FlatJson.write(fields);
        }

        private static void put(Map<String, Object> fields, String name, @Nullable String text) {
            if (text != null)
                fields.put(name, text);
        }

        /** @throws IllegalArgumentException where the line is none */
        static Line parse(String line) {
            var read = FlatJson.read(line);
            var content = new Content(read.getOrDefault("source", ""), number(read, "seq"), read.get("id"),
                    read.get("at"),
                    read.get("kind"), read.get("subject"), read.get("actor"), read.get("person"), read.get("outcome"),
                    read.get("rules"), read.get("detail"));
            return new Line(read.getOrDefault("before", Content.GENESIS), new Entry(number(read, "number"),
                    Math.toIntExact(number(read, "form")), read.getOrDefault("hash", ""), content));
        }

        private static long number(Map<String, String> fields, String name) {
            String text = fields.get(name);
            if (text == null)
                throw new IllegalArgumentException("a line of the trail lacks its " + name);
            return Long.parseLong(text);
        }
    }
}
