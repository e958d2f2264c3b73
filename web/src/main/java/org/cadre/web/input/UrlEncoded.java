package org.cadre.web.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Names and values of a query or a form, read strictly. */
final class UrlEncoded {
    private UrlEncoded() {}

    /** One of them. */
    record Pair(String name, String value) {}

    /** @throws BadInput naming the first that is no UTF-8, is badly encoded or has characters that cannot be kept */
    static List<Pair> pairs(String text) {
        var pairs = new ArrayList<Pair>();
        for (String part : text.split("&", -1)) {
            if (part.isEmpty())
                continue;
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            String shown = kept(name, name, value);
            pairs.add(new Pair(shown, kept(shown, value, value)));
        }
        return pairs;
    }

    private static String kept(String field, String text, String value) {
        return decoded(text).flatMap(Characters::decoded).filter(Characters::canBeKept)
                .orElseThrow(() -> new BadInput(field, value, Message.of("bad.characters")));
    }

    private static Optional<byte[]> decoded(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '%') {
                bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            if (at + 2 >= text.length() || !HexFormat.isHexDigit(text.charAt(at + 1))
                    || !HexFormat.isHexDigit(text.charAt(at + 2)))
                return Optional.empty();
            bytes.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
            at += 2;
        }
        return Optional.of(bytes.toByteArray());
    }
}
