package org.cadre.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Reads a PDF and unpacks each of its streams first, counting, and gives up before one grows too large: reading unpacks
 * cross references and object streams into memory. It goes by the words that the reading goes by, and what is kept is written
 * from what was read.
 */
final class PdfReader extends PDFParser {
    /** Bytes that come of one stream: a blank picture of many pixels is small when packed, and no harm. */
    static final long MOST_OF_ONE = 100L << 20;
    /** Bytes between two filters of one stream, which are in memory. */
    private static final long MOST_BETWEEN = 16L << 20;
    /** Bytes of a row that a predictor is to know. */
    private static final long LONGEST_ROW = 1L << 20;
    private static final Set<COSName> COUNTED = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE, COSName.LZW_DECODE_ABBREVIATION, COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION, COSName.ASCII_HEX_DECODE, COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE, COSName.RUN_LENGTH_DECODE_ABBREVIATION);
    private final String name;
    private long bytes;

    PdfReader(RandomAccessRead file, String name, StreamCacheCreateFunction room) throws IOException {
        super(file, "", null, null, room);
        this.name = name;
    }

    /** @throws org.cadre.governance.BadInput where it would unpack to too much, or is encrypted, so that nobody can tell */
    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        if (securityHandler != null)
            throw FileRefused.because(name, "file.encrypted");
        var stream = super.parseCOSStream(dictionary);
        long next = source.getPosition();
        check(stream);
        source.seek(next);
        return stream;
    }

    private void check(COSStream stream) throws IOException {
        var filters = filters(stream);
        boolean read = stream.containsKey(COSName.W) || stream.containsKey(COSName.FIRST);
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = 0; i < filters.size(); i++) {
                var settings = settings(stream, i);
                if (read && (!COUNTED.contains(filters.get(i)) || row(settings) > LONGEST_ROW))
                    throw FileRefused.because(name, "file.unreadable");
                if (!COUNTED.contains(filters.get(i)))
                    return; // a picture, which nobody unpacks here
                in = unpacked(in, filters.get(i), settings, i == filters.size() - 1);
            }
        }
    }

    private InputStream unpacked(InputStream in, COSName filter, COSDictionary settings, boolean last)
            throws IOException {
        var kept = new ByteArrayOutputStream();
        var out = last ? new Counted(OutputStream.nullOutputStream(), MOST_OF_ONE) : new Counted(kept, MOST_BETWEEN);
        try {
            FilterFactory.INSTANCE.getFilter(filter).decode(in, out, counting(filter, settings), 0);
        } catch (IOException _) {
            // damaged, as it is for whoever reads it
        }
        return new ByteArrayInputStream(kept.toByteArray());
    }

    private static List<COSName> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName one -> List.of(one);
            case COSArray all -> all.toList().stream().map(PdfReader::direct).filter(COSName.class::isInstance)
                    .map(COSName.class::cast).toList();
            case null, default -> List.of();
        };
    }

    private static COSBase direct(COSBase one) {
        return one instanceof COSObject object ? object.getObject() : one;
    }

    private static COSDictionary settings(COSStream stream, int index) {
        var all = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        var one = all instanceof COSArray array ? array.getObject(index) : all;
        return one instanceof COSDictionary settings ? settings : new COSDictionary();
    }

    private static long row(COSDictionary settings) {
        return (long) Math.max(1, settings.getInt(COSName.COLUMNS, 1))
                * Math.max(1, settings.getInt(COSName.BITS_PER_COMPONENT, 8)) / 8
                * Math.max(1, Math.min(32, settings.getInt(COSName.COLORS, 1)));
    }

    /** All that changes how much comes of it, and no predictor, which takes memory by what it is told. */
    private static COSDictionary counting(COSName filter, COSDictionary settings) {
        var early = new COSDictionary();
        early.setInt(COSName.EARLY_CHANGE, settings.getInt(COSName.EARLY_CHANGE, 1));
        var all = new COSDictionary();
        all.setItem(COSName.FILTER, filter);
        all.setItem(COSName.DECODE_PARMS, early);
        return all;
    }

    /** Hands on no more than may come. */
    private final class Counted extends OutputStream {
        private final OutputStream to;
        private final long most;
        private long mine;

        Counted(OutputStream to, long most) {
            this.to = to;
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            grow(1);
            to.write(one);
        }

        @Override
        public void write(byte[] some, int from, int count) throws IOException {
            grow(count);
            to.write(some, from, count);
        }

        private void grow(int by) {
            mine += by;
            bytes += by;
            if (mine > most || bytes > ZipCheck.MOST_BYTES)
                throw FileRefused.because(name, "file.bomb", MOST_OF_ONE >> 20);
        }
    }
}
