package org.cadre.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;

import org.apache.lucene.util.BytesRef;

/** The walls that somebody is a member of, as one column's value: each with its length before it. */
final class Members {

    private Members() {}

    static BytesRef bytes(Collection<String> walls) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        walls.stream().sorted().map(wall -> wall.getBytes(UTF_8)).forEach(wall -> {
            all.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) wall.length).array());
            all.writeBytes(wall);
        });
        return new BytesRef(all.toByteArray());
    }

    static boolean contains(BytesRef members, String wall) {
        byte[] wanted = wall.getBytes(UTF_8);
        ByteBuffer left = ByteBuffer.wrap(members.bytes, members.offset, members.length);
        while (left.hasRemaining()) {
            byte[] each = new byte[left.getShort()];
            left.get(each);
            if (Arrays.equals(each, wanted)) {
                return true;
            }
        }
        return false;
    }
}
