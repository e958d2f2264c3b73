package org.cadre.web.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text that can be kept: well-formed Unicode without control characters other than tab and line end. */
final class Characters {
    private Characters() {}

    /** Empty where the bytes are no UTF-8; a byte order mark is left out. */
    static Optional<String> decoded(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    static boolean canBeKept(String text) {
        return text.codePoints().noneMatch(Characters::cannotBeKept);
    }

    private static boolean cannotBeKept(int character) {
        boolean space = character == '\t' || character == '\n' || character == '\r';
        return character < ' ' && !space || Character.getType(character) == Character.SURROGATE;
    }
}
