package org.cadre.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Looks through an archive and those within it, and gives up before it grows too large. Nothing is written: what is unpacked
 * is counted and forgotten.
 */
final class ZipCheck {
    /** Entries, those of archives within counted. */
    static final int MOST_ENTRIES = 2_000;
    /** How deep archives may lie within one another. */
    static final int DEEPEST = 3;
    /** Bytes that come of all of it. */
    static final long MOST_BYTES = 500L << 20;
    /** How many times as large as the archive what comes of it may be, once that is more than {@link #SMALL}. */
    static final long MOST_TIMES = 100;
    static final long SMALL = 10L << 20;
    private static final int MAGIC = 4;
    private final String name;
    private final long most;
    private final byte[] buffer = new byte[1 << 16];
    private int entries;
    private long bytes;

    private ZipCheck(String name, long packed) {
        this.name = name;
        this.most = Math.min(MOST_BYTES, Math.max(SMALL, packed * MOST_TIMES));
    }

    /** @throws org.cadre.governance.BadInput where it would unpack to too much, or cannot be unpacked */
    static void check(Path file, String name) throws IOException {
        var check = new ZipCheck(name, Files.size(file));
        // by its directory, which is what programs go by: entries may overlap in the file
        try (var zip = new ZipFile(file.toFile())) {
            for (var all = zip.entries(); all.hasMoreElements();) {
                check.count();
                try (var in = new BufferedInputStream(zip.getInputStream(all.nextElement()))) {
                    check.entry(in, 1);
                }
            }
        } catch (ZipException | IllegalArgumentException _) {
            throw FileRefused.because(name, "file.unreadable");
        }
    }

    private void count() {
        if (++entries > MOST_ENTRIES)
            throw FileRefused.because(name, "file.entries", MOST_ENTRIES);
    }

    private void entry(InputStream in, int depth) throws IOException {
        in.mark(MAGIC);
        byte[] magic = in.readNBytes(MAGIC);
        in.reset();
        if (magic.length == MAGIC && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4)
            within(new BufferedInputStream(new Counted(in)), depth + 1);
        else
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
                grow(read);
    }

    private void within(InputStream archive, int depth) throws IOException {
        if (depth > DEEPEST)
            throw FileRefused.because(name, "file.deep", DEEPEST);
        var zip = new ZipInputStream(archive);
        while (zip.getNextEntry() != null) {
            count();
            entry(new BufferedInputStream(zip), depth);
        }
        archive.transferTo(java.io.OutputStream.nullOutputStream());
    }

    private void grow(int by) {
        bytes += by;
        if (bytes > most)
            throw FileRefused.because(name, "file.bomb", most >> 20);
    }

    /** An archive within: its own bytes count too. */
    private final class Counted extends java.io.FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0)
                grow(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int read = super.read(into, from, count);
            if (read > 0)
                grow(read);
            return read;
        }
    }
}
