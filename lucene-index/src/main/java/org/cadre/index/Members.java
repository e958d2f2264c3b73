package org.cadre.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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

    static List<String> of(BytesRef members) {
        List<String> walls = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(members.bytes, members.offset, members.length);
        while (left.hasRemaining()) {
            byte[] each = new byte[left.getShort()];
            left.get(each);
            walls.add(new String(each, UTF_8));
        }
        return walls;
    }
}
