package org.cadre.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The lines of a file, plain or gzip, one at a time; a line too long to be kept is passed over. */
final class Lines implements Closeable {
    static final int LONGEST = 8 << 20;
    private static final int BUFFER = 1 << 16;
    private final InputStream bytes;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long number;

    /**
     * One line.
     *
     * @param number from 1
     * @param bytes without the line's end; empty where it is too long
     */
    record Line(long number, byte[] bytes, boolean tooLong) {
        boolean blank() {
            for (byte b : bytes)
                if (b > ' ' || b < 0)
                    return false;
            return !tooLong;
        }
    }

    private Lines(InputStream bytes) {
        this.bytes = bytes;
    }

    static Lines of(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return new Lines(gzip ? new GZIPInputStream(raw, BUFFER) : raw);
        } catch (IOException | RuntimeException failure) {
            raw.close();
            throw failure;
        }
    }

    /** @throws IOException also where a gzip file is cut off or damaged */
    Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream(BUFFER);
        boolean tooLong = false;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n')
                end++;
            tooLong |= line.size() + (end - from) > LONGEST;
            if (!tooLong)
                line.write(buffer, from, end - from);
            boolean whole = end < to;
            from = whole ? end + 1 : end;
            if (whole)
                break;
        }
        return any
                ? Optional.of(new Line(++number, tooLong ? new byte[0] : line.toByteArray(), tooLong))
                : Optional.empty();
    }

    /** The number of the line that was read last. */
    long number() {
        return number;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, bytes.read(buffer));
        return to > 0;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
