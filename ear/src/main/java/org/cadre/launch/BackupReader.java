package org.cadre.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks a backup and compares every byte of it with its checksums. */
final class BackupReader {
    private static final FileAttribute<?> FOLDER = attribute("rwx------");
    private static final FileAttribute<?> FILE = attribute("rw-------");

    private final Path file;
    private final Map<String, String> found = new LinkedHashMap<>();

    BackupReader(Path file) {
        this.file = file;
    }

    /**
     * @param about is told what the backup says of itself, before anything else is unpacked, and may refuse
     * @throws StartFailed where the backup is damaged or none
     */
    void unpack(Path into, Consumer<Properties> about) {
        String checksums = "";
        try (var tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 65_536))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName();
                if (found.isEmpty() && !name.equals(Backup.ABOUT))
                    throw new IOException("it does not begin as a backup of Cadre does");
                if (name.equals(BackupWriter.CHECKSUMS))
                    checksums = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
                else if (entry.isDirectory())
                    Files.createDirectories(inside(into, name), FOLDER);
                else
                    unpack(tar, entry, inside(into, name));
                if (found.size() == 1 && name.equals(Backup.ABOUT))
                    about.accept(properties(Files.readString(into.resolve(Backup.ABOUT))));
            }
            compare(checksums);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailed("The backup " + file + " is damaged or none (" + e.getMessage()
                    + "); nothing was restored.", e);
        }
    }

    private void unpack(InputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        Files.createDirectories(path.getParent(), FOLDER);
        MessageDigest sha = AdminKey.sha256();
        Files.createFile(path, FILE);
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), sha)) {
            if (tar.transferTo(out) != entry.getSize())
                throw new IOException(entry.getName() + " is cut short");
        }
        found.put(entry.getName(), HexFormat.of().formatHex(sha.digest()));
    }

    private void compare(String checksums) throws IOException {
        var expected = new LinkedHashMap<String, String>();
        checksums.lines().map(line -> line.split("  ", 2)).filter(line -> line.length == 2)
                .forEach(line -> expected.put(line[1], line[0]));
        if (expected.isEmpty())
            throw new IOException("its end is missing");
        for (var one : expected.entrySet())
            if (!one.getValue().equals(found.get(one.getKey())))
                throw new IOException(one.getKey() + " is not what it was");
        if (!expected.keySet().equals(found.keySet()))
            throw new IOException("it has files that were not written into it");
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder))
            throw new IOException("it names a file outside of it: " + name);
        return path;
    }

    private static Properties properties(String text) throws IOException {
        var read = new Properties();
        read.load(new StringReader(text));
        return read;
    }

    private static FileAttribute<?> attribute(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
