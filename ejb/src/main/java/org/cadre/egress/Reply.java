package org.cadre.egress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a receiver answered; its body is read up to 1 KB and thrown away.
 *
 * @param retryAfter the header of that name, as it was sent
 */
public record Reply(int status, Optional<String> retryAfter) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
    private static final int HEAD = 16 << 10;
    private static final int BODY = 1 << 10;

    /** A status line and headers, which interim answers (1xx) may precede. */
    static Reply read(InputStream in) throws IOException {
        int left = HEAD;
        while (true) {
            String first = line(in, left);
            left -= first.length() + 2;
            var status = STATUS.matcher(first);
            if (!status.matches())
                throw new NotPosted(NotPosted.Obstacle.NO_HTTP, "the first line is no status line of HTTP/1.1", null);
            Optional<String> retryAfter = Optional.empty();
            long body = 0;
            for (String header = line(in, left); !header.isEmpty(); header = line(in, left)) {
                left -= header.length() + 2;
                var wait = value(header, "retry-after");
                if (wait.isPresent())
                    retryAfter = wait;
                body = value(header, "content-length").map(Reply::length).orElse(body);
            }
            int code = Integer.parseInt(status.group(1));
            if (code >= 200) {
                discard(in, body);
                return new Reply(code, retryAfter);
            }
        }
    }

    /** So that a receiver that is still writing gets no reset; whatever comes of it, the answer is known. */
    private static void discard(InputStream in, long body) {
        try {
            in.readNBytes((int) Math.min(body, BODY));
        } catch (IOException _) {
            // it would be thrown away anyway
        }
    }

    private static Optional<String> value(String header, String name) {
        int colon = header.indexOf(':');
        return colon > 0 && header.substring(0, colon).equalsIgnoreCase(name)
                ? Optional.of(header.substring(colon + 1).strip())
                : Optional.empty();
    }

    private static long length(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static String line(InputStream in, int most) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() >= most)
                throw new NotPosted(NotPosted.Obstacle.NO_HTTP, next < 0 ? "it ends too early" : "its head is too long",
                        null);
            if (next != '\r')
                line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
