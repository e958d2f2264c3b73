package org.cadre.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What is handed in as CSV by mistake, known by its first bytes whatever it is called. */
enum Disguise {
    ZIP("504b0304", "ZIP, XLSX, ODS"), GZIP("1f8b", "GZIP"), OLE("d0cf11e0a1b11ae1", "XLS"), PDF("255044462d",
            "PDF"), UTF_16_LE("fffe", "UTF-16"), UTF_16_BE("feff", "UTF-16");

    private static final int LONGEST = 8;
    private final byte[] begin;
    private final String shown;

    Disguise(String begin, String shown) {
        this.begin = HexFormat.of().parseHex(begin);
        this.shown = shown;
    }

    String shown() {
        return shown;
    }

    /** Takes nothing off the stream. */
    static Optional<Disguise> of(BufferedInputStream file) throws IOException {
        file.mark(LONGEST);
        byte[] first = file.readNBytes(LONGEST);
        file.reset();
        return Arrays.stream(values()).filter(one -> Arrays.equals(one.begin, 0, one.begin.length, first, 0,
                Math.min(one.begin.length, first.length))).findFirst();
    }
}
