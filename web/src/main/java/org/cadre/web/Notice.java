package org.cadre.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One line shown once at the top of the page that follows an action.
 *
 * @param key message key
 * @param arguments strings and whole numbers of the message
 */
public record Notice(String key, List<Object> arguments) {
    private static final int LONGEST = 200;
    private static final String BETWEEN = "\n";

    public static Notice of(String key, Object... arguments) {
        return new Notice(key, List.of(arguments));
    }

    /** The notice in characters that a cookie may carry; long arguments are cut. */
    String packed() {
        String lines = arguments.stream().map(Notice::line).collect(Collectors.joining(BETWEEN, key + BETWEEN, ""));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** The notice that was packed; none if the characters were never a notice. */
    static Optional<Notice> unpacked(String packed) {
        try {
            String[] lines = new String(Base64.getUrlDecoder().decode(packed), StandardCharsets.UTF_8).split(BETWEEN);
            return Optional.of(new Notice(lines[0],
                    Arrays.stream(lines).skip(1).map(Notice::argument).toList()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String line(Object argument) {
        if (argument instanceof Integer || argument instanceof Long)
            return "n" + argument;
        String text = argument.toString().replace('\n', ' ');
        return "s" + text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static Object argument(String line) {
        return line.startsWith("n")
                ? (Object) Long.valueOf(line.substring(1))
                : line.substring(Math.min(1, line.length()));
    }
}
