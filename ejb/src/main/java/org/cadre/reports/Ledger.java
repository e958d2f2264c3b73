package org.cadre.reports;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;

import org.cadre.governance.Classification;

/**
 * All figures of a period for one clearance, with those that nobody is shown.
 *
 * @param nodes by unit, see {@link Units}
 */
record Ledger(ReportKey report, Period period, Classification clearance, SortedMap<String, Node> nodes) {
    private static final int FORM = 1;
    /** Looked up once: to find who makes JSON takes longer than a number of it, of which there are hundreds of thousands. */
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    /** The same figures are always the same text: names in their order, whole numbers only. */
    String text() {
        var text = new StringWriter();
        try (var json = GENERATORS.createGenerator(text)) {
            json.writeStartObject().write("form", FORM).write("report", report.name())
                    .write("period", period.toString()).write("clearance", clearance.name()).writeStartObject("units");
            nodes.forEach((unit, node) -> write(json.writeStartObject(unit), node));
            json.writeEnd().writeEnd();
        }
        return text.toString();
    }

    /**
     * Read along, since a large company's figures are millions of characters and as objects many times as much.
     *
     * @param wanted which units are; the others are passed over
     */
    static Ledger read(String text, Predicate<String> wanted) {
        try (var json = PARSERS.createParser(new StringReader(text))) {
            var told = new HashMap<String, String>();
            var nodes = new TreeMap<String, Node>();
            json.next();
            members(json, name -> {
                if (name.equals("units"))
                    members(json, unit -> {
                        if (wanted.test(unit))
                            nodes.put(unit, node(json));
                        else
                            json.skipObject();
                    });
                else
                    told.put(name, json.getString());
            });
            return new Ledger(ReportKey.valueOf(told.getOrDefault("report", "")),
                    Period.parse("period", told.getOrDefault("period", "")),
                    Classification.valueOf(told.getOrDefault("clearance", "")), nodes);
        }
    }

    /** @param text that of the whole company's node */
    static Ledger ofCompany(ReportKey report, Period period, Classification clearance, String text) {
        try (var json = PARSERS.createParser(new StringReader(text))) {
            var nodes = new TreeMap<String, Node>();
            json.next();
            nodes.put(Units.COMPANY, node(json));
            return new Ledger(report, period, clearance, nodes);
        }
    }

    /** SHA-256 of a text, in hexadecimal. */
    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void write(JsonGenerator json, Node node) {
        json.write("heads", node.heads());
        write(json.writeStartObject("values"), node.values());
        json.writeStartObject("parts");
        node.parts().forEach((part, values) -> write(json.writeStartObject(part), values));
        json.writeEnd().writeEnd();
    }

    private static void write(JsonGenerator json, SortedMap<String, Amount> values) {
        values.forEach((key, one) -> json.writeStartArray(key).write(one.people()).write(one.numerator())
                .write(one.denominator()).writeEnd());
        json.writeEnd();
    }

    /** Each member of the object that has just begun, by its name, when its value has just begun. */
    private static void members(JsonParser json, Consumer<String> value) {
        while (json.next() == JsonParser.Event.KEY_NAME) {
            String name = json.getString();
            json.next();
            value.accept(name);
        }
    }

    private static Node node(JsonParser json) {
        long[] heads = new long[1];
        var values = new TreeMap<String, Amount>();
        var parts = new TreeMap<String, SortedMap<String, Amount>>();
        members(json, name -> {
            switch (name) {
                case "heads" -> heads[0] = json.getLong();
                case "values" -> members(json, key -> values.put(key, amount(json)));
                default -> members(json, part -> {
                    var of = new TreeMap<String, Amount>();
                    members(json, key -> of.put(key, amount(json)));
                    parts.put(part, of);
                });
            }
        });
        return new Node(heads[0], values, parts);
    }

    /** Of the array that has just begun. */
    private static Amount amount(JsonParser json) {
        long[] numbers = new long[3];
        for (int i = 0; json.next() != JsonParser.Event.END_ARRAY; i++)
            numbers[i] = json.getLong();
        return new Amount(numbers[0], numbers[1], numbers[2]);
    }
}
