package org.cadre.files;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, one chunk in memory at a time; not safe for threads. */
final class ChunkStream extends InputStream {
    private final Files files;
    private final FileId id;
    private byte[] chunk = new byte[0];
    private int at;
    private int next;

    ChunkStream(Files files, FileId id) {
        this.files = files;
        this.id = id;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (at == chunk.length) {
            chunk = files.chunk(id, next++).orElse(new byte[0]);
            at = 0;
            if (chunk.length == 0)
                return -1;
        }
        int read = Math.min(count, chunk.length - at);
        System.arraycopy(chunk, at, into, from, read);
        at += read;
        return read;
    }
}
