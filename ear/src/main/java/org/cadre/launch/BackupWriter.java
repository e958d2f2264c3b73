package org.cadre.launch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Writes a backup: a tar that gzip compressed, whose last entry has the SHA-256 of every other one, as `sha256sum` writes
 * them. It is written beside its place, readable by its owner only, and has its name once it is whole and on the disk.
 */
final class BackupWriter implements AutoCloseable {
    static final String CHECKSUMS = "checksums.sha256";

    private final Path file;
    private final Path beside;
    private final OutputStream out;
    private final TarArchiveOutputStream tar;
    private final StringBuilder checksums = new StringBuilder();

    BackupWriter(Path file) throws IOException {
        this.file = file;
        this.beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        Files.createFile(beside,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.out = new BufferedOutputStream(Files.newOutputStream(beside), 65_536);
        this.tar = new TarArchiveOutputStream(new GZIPOutputStream(out, 65_536));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void text(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entry(name, bytes.length, out -> out.write(bytes));
    }

    /**
     * A file as it is while it may be written: what grows is cut at the size that it began with, what shrinks is filled with
     * zeros, what is gone is left out. PostgreSQL's log, which is in the backup, says what it has to be.
     */
    void file(String name, Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            long size = Files.size(source);
            entry(name, size, out -> {
                long left = size;
                byte[] buffer = new byte[65_536];
                while (left > 0) {
                    int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (read < 0) {
                        Arrays.fill(buffer, (byte) 0);
                        read = (int) Math.min(buffer.length, left);
                    }
                    out.write(buffer, 0, read);
                    left -= read;
                }
            });
        } catch (NoSuchFileException _) {
            return; // a table that was dropped meanwhile
        }
    }

    private void entry(String name, long size, Content content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        MessageDigest sha = AdminKey.sha256();
        OutputStream digested = new DigestOutputStream(tar, sha);
        content.writeTo(digested);
        tar.closeArchiveEntry();
        checksums.append(HexFormat.of().formatHex(sha.digest())).append("  ").append(name).append('\n');
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the checksums and gives the backup its name. */
    void finish() throws IOException {
        text(CHECKSUMS, checksums.toString());
        tar.close();
        try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves nothing behind where it was not finished. */
    @Override
    public void close() throws IOException {
        out.close(); // not the archive, which would complain of an entry that a failure cut short
        Files.deleteIfExists(beside);
    }
}
