package org.cadre.reports;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import org.cadre.governance.Classification;

/**
 * All figures of a period for one clearance, with those that nobody is shown.
 *
 * @param nodes by unit, see {@link Units}
 */
record Ledger(ReportKey report, Period period, Classification clearance, SortedMap<String, Node> nodes) {
    private static final int FORM = 1;

    /** The same figures are always the same text: names in their order, whole numbers only. */
    String text() {
        var units = Json.createObjectBuilder();
        nodes.forEach((unit, node) -> units.add(unit, json(node)));
        return Json.createObjectBuilder().add("form", FORM).add("report", report.name())
                .add("period", period.toString()).add("clearance", clearance.name()).add("units", units).build()
                .toString();
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

    private static JsonObjectBuilder json(Node node) {
        var parts = Json.createObjectBuilder();
        node.parts().forEach((part, values) -> parts.add(part, json(values)));
        return Json.createObjectBuilder().add("heads", node.heads()).add("values", json(node.values())).add("parts",
                parts);
    }

    private static JsonObjectBuilder json(SortedMap<String, Amount> values) {
        var object = Json.createObjectBuilder();
        values.forEach((key, one) -> object.add(key,
                Json.createArrayBuilder().add(one.people()).add(one.numerator()).add(one.denominator())));
        return object;
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
