package org.cadre.bundles;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that is being filled. Its last entry, {@value #MANIFEST}, has a line for each other one: the SHA-256 of its bytes, two
 * blanks, its name, as {@code sha256sum -c} reads it.
 */
public final class Parcel implements AutoCloseable {
    public static final String MANIFEST = "MANIFEST.sha256";
    /** Of every entry, so that the same content makes the same zip to the byte, whenever it is packed. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private final ZipOutputStream zip;
    private final StringBuilder manifest = new StringBuilder();

    /** Writes one entry. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    public Parcel(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    public void add(String name, Content content) throws IOException {
        zip.putNextEntry(entry(name));
        var digest = new DigestOutputStream(new Unclosed(zip), sha256());
        content.to(digest);
        zip.closeEntry();
        manifest.append(HexFormat.of().formatHex(digest.getMessageDigest().digest())).append("  ").append(name)
                .append('\n');
    }

    /** Ends the zip with its manifest. */
    @Override
    public void close() throws IOException {
        zip.putNextEntry(entry(MANIFEST));
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** An entry's writer may close what it was given; the zip goes on. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
