package org.cadre.asks;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Where a page of a list by time ended: the next begins behind it, whatever came in meanwhile. */
public record Cursor(Instant at, UUID id) {
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws BadInput where the text is none of {@link #toString} */
    public static Cursor parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != 28)
                throw new IllegalArgumentException("length " + bytes.remaining());
            var at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
            if (at.isBefore(Instant.EPOCH) || at.isAfter(END))
                throw new IllegalArgumentException("at " + at);
            return new Cursor(at, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (RuntimeException _) {
            throw new BadInput("cursor", text, Message.of("bad.cursor"));
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(28)
                .putLong(at.getEpochSecond()).putInt(at.getNano()).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array());
    }
}
