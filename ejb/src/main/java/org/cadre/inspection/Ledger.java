package org.cadre.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;

import org.cadre.asks.Byline;
import org.cadre.csv.Sheet;
import org.cadre.people.ColleagueId;

/** Entries as a file, a line for each, the newest first. */
public enum Ledger {
    JSONL {
        @Override
        String write(List<EntryLine> entries) {
            return entries.stream().map(entry -> JSON.toJson(fields(entry)) + "\n").collect(Collectors.joining());
        }
    },
    CSV {
        @Override
        String write(List<EntryLine> entries) {
            return Sheet.of(HEADER, entries.stream().map(entry -> List.copyOf(fields(entry).values())).toList());
        }
    };

    private static final Jsonb JSON = JsonbBuilder
            .create(new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL));
    private static final List<String> HEADER = List.of("id", "at", "kind", "subject", "ask", "who", "outcome",
            "rules");

    abstract String write(List<EntryLine> entries);

    Exported export(List<EntryLine> entries) {
        byte[] file = write(entries).getBytes(StandardCharsets.UTF_8);
        try {
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            return new Exported(file, hash, entries.size());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Ids and outcomes, no facts: those are read one by one, where it is kept who did. */
    private static Map<String, String> fields(EntryLine entry) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", entry.id().toString());
        fields.put("at", entry.at().toString());
        fields.put("kind", entry.kind());
        fields.put("subject", entry.subject().toString());
        fields.put("ask", entry.ask().map(Object::toString).orElse(""));
        fields.put("who", entry.who().flatMap(Byline::known).map(ColleagueId::toString).orElse(""));
        fields.put("outcome", entry.outcome().orElse(""));
        fields.put("rules", entry.rules().isEmpty() ? "" : JSON.toJson(entry.rules()));
        return fields;
    }
}
