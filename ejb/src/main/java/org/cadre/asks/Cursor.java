package org.cadre.asks;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Where a page of a list by time ended: the next begins behind it, whatever came in meanwhile. */
public record Cursor(Instant at, UUID id) {
    /** @throws BadInput where the text is none of {@link #toString} */
    public static Cursor parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != 28)
                throw new IllegalArgumentException("length " + bytes.remaining());
            return new Cursor(Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()),
                    new UUID(bytes.getLong(), bytes.getLong()));
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
