package org.cadre.verifier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Objects of texts and numbers, one on a line (RFC 8259); what is null is left out. Nothing else is read or written here. */
final class FlatJson {
    private static final String TEXT = "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\""; // possessive: long texts need no stack
    private static final Pattern FIELD = Pattern
            .compile("\\s*" + TEXT + "\\s*:\\s*(?:" + TEXT + "|(-?\\d+))\\s*(,|\\}\\s*$)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    private FlatJson() {}

    static String write(Map<String, ?> fields) {
        var text = new StringBuilder();
        new TreeMap<>(fields).forEach((name, value) -> text.append(text.isEmpty() ? "{" : ",").append('"').append(name)
                .append("\":").append(value instanceof Number ? value.toString() : quoted(value.toString())));
        return text.append('}').toString();
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\')
                quoted.append('\\').append((char) c);
            else if (c < ' ')
                quoted.append(String.format("\\u%04x", c));
            else
                quoted.append((char) c);
        });
        return quoted.append('"').toString();
    }

    /** @throws IllegalArgumentException where the line is something else */
    static Map<String, String> read(String line) {
        var fields = new LinkedHashMap<String, String>();
        var field = FIELD.matcher(line);
        int place = line.indexOf('{') + 1;
        String end = ",";
        while (end.equals(",") && place > 0 && field.find(place) && field.start() == place) {
            fields.put(unquoted(field.group(1)), field.group(2) == null ? field.group(3) : unquoted(field.group(2)));
            place = field.end();
            end = field.group(4).strip();
        }
        if (!end.equals("}"))
            throw new IllegalArgumentException("this line is not as Cadre writes them: " + line);
        return fields;
    }

    private static String unquoted(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                switch (found.group(1).charAt(0)) {
                    case 'u' -> Character.toString(Integer.parseInt(found.group(1).substring(1), 16));
                    case 'n' -> "\n";
                    case 'r' -> "\r";
                    case 't' -> "\t";
                    case 'b' -> "\b";
                    case 'f' -> "\f";
                    default -> found.group(1);
                }));
    }
}
