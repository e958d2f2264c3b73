package org.cadre.index;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/** Where a page of results ended: the last result's sort values, so that the next page begins right after it. */
final class PageToken {

    private static final int LENGTH = 1 + Long.BYTES + 16;

    private PageToken() {}

    static String of(SearchQuery.Order order, FieldDoc last) {
        long first = order == SearchQuery.Order.NEWEST
                ? (Long) last.fields[0]
                : Float.floatToIntBits((Float) last.fields[0]);
        BytesRef id = (BytesRef) last.fields[1];
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put((byte) order.ordinal()).putLong(first).put(id.bytes,
                id.offset, id.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException if the token was not made by {@link #of} for this order */
    static FieldDoc read(String token, SearchQuery.Order order, int maxDoc) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            int made = bytes.get();
            long first = bytes.getLong();
            byte[] id = new byte[16];
            bytes.get(id);
            if (made == order.ordinal() && !bytes.hasRemaining()) {
                Object value = order == SearchQuery.Order.NEWEST ? (Object) first : Float.intBitsToFloat((int) first);
                return new FieldDoc(Math.max(0, maxDoc - 1), Float.NaN, new Object[]{value, new BytesRef(id)});
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not a page token: " + clipped(token), e);
        }
        throw new IllegalArgumentException("not a page token for this order: " + clipped(token));
    }

    private static String clipped(String token) {
        return token.length() <= 60 ? token : token.substring(0, 60) + "...";
    }
}
