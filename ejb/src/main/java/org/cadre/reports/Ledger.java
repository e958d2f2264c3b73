package org.cadre.reports;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;

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

    static Ledger read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            var nodes = new TreeMap<String, Node>();
            json.getJsonObject("units").forEach((unit, node) -> nodes.put(unit, node(node.asJsonObject())));
            return new Ledger(ReportKey.valueOf(json.getString("report")),
                    Period.parse("period", json.getString("period")),
                    Classification.valueOf(json.getString("clearance")), nodes);
        }
    }

    /** @param text that of the whole company's node */
    static Ledger ofCompany(ReportKey report, Period period, Classification clearance, String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var nodes = new TreeMap<String, Node>();
            nodes.put(Units.COMPANY, node(reader.readObject()));
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

    private static Node node(JsonObject json) {
        var parts = new TreeMap<String, SortedMap<String, Amount>>();
        json.getJsonObject("parts").forEach((part, values) -> parts.put(part, values(values.asJsonObject())));
        return new Node(json.getJsonNumber("heads").longValue(), values(json.getJsonObject("values")), parts);
    }

    private static SortedMap<String, Amount> values(JsonObject json) {
        var values = new TreeMap<String, Amount>();
        json.forEach((key, one) -> values.put(key, amount(one.asJsonArray())));
        return values;
    }

    private static Amount amount(JsonArray json) {
        return new Amount(json.getJsonNumber(0).longValue(), json.getJsonNumber(1).longValue(),
                json.getJsonNumber(2).longValue());
    }
}
