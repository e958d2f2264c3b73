package org.cadre.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates whatever in a PDF may be a compressed stream and gives up before it grows too large: reading one unpacks its object
 * streams into memory. By the bytes and not by the document's own words, which could say otherwise to another reader.
 */
final class PdfCheck {
    /** Bytes that come of one stream: a blank picture of many pixels is small when packed, and no harm. */
    static final long MOST_OF_ONE = 100L << 20;
    private static final byte[] BEGIN = {'s', 't', 'r', 'e', 'a', 'm'};
    private final byte[] buffer = new byte[1 << 16];
    private final String name;
    private long bytes;

    private PdfCheck(String name) {
        this.name = name;
    }

    /** @throws org.cadre.governance.BadInput where it would unpack to too much */
    static void check(Path file, String name) throws IOException {
        try (var channel = FileChannel.open(file)) {
            ByteBuffer whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            var check = new PdfCheck(name);
            for (int at = 0; at < whole.limit() - BEGIN.length; at++)
                if (whole.get(at) == BEGIN[0] && whole.slice(at, BEGIN.length).equals(ByteBuffer.wrap(BEGIN)))
                    check.inflate(whole, at + BEGIN.length);
        }
    }

    private void inflate(ByteBuffer whole, int from) {
        int begin = from;
        while (begin < whole.limit() && (whole.get(begin) == '\r' || whole.get(begin) == '\n'))
            begin++;
        var inflater = new Inflater();
        try {
            inflater.setInput(whole.slice(begin, whole.limit() - begin));
            for (int got = inflater.inflate(buffer); got > 0; got = inflater.inflate(buffer)) {
                bytes += got;
                if (inflater.getBytesWritten() > MOST_OF_ONE || bytes > ZipCheck.MOST_BYTES)
                    throw FileRefused.because(name, "file.bomb", MOST_OF_ONE >> 20);
            }
        } catch (DataFormatException _) {
            return; // no stream, or not compressed, or its end
        } finally {
            inflater.end();
        }
    }
}
