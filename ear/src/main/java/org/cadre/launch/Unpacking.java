package org.cadre.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks an archive once: beside its place first, then moved there in one step, so that an interrupted unpacking is
 * never taken for a whole one.
 */
final class Unpacking {
    private final Path target;
    private final Path beside;
    private final Progress progress;
    private final String what;

    Unpacking(Path target, String what, Progress progress) {
        this.target = target;
        this.beside = target.resolveSibling(target.getFileName() + ".new");
        this.what = what;
        this.progress = progress;
    }

    /** Unpacks a zip without its outermost folder. */
    void zip(Path archive) throws IOException {
        begin();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            int done = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                try (InputStream content = zip.getInputStream(entry)) {
                    place(entry.getName().replaceFirst("^[^/]+/?", ""), entry.isDirectory(), content);
                }
                tell(done++, zip.size());
            }
        }
        end();
    }

    /** Unpacks a tar that xz compressed, with its links and rights. */
    void tarXz(InputStream archive) throws IOException {
        begin();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(entry.getName());
                if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    place(entry.getName(), entry.isDirectory(), tar);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
        end();
    }

    private void place(String name, boolean folder, InputStream content) throws IOException {
        Path path = inside(name);
        if (folder) {
            Files.createDirectories(path);
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path inside(String name) throws IOException {
        Path path = beside.resolve(name).normalize();
        if (!path.startsWith(beside)) {
            throw new IOException("the archive of " + what + " names a file outside of it: " + name);
        }
        return path;
    }

    private void tell(int done, int all) {
        int tenth = all / 5;
        if (tenth > 0 && done % tenth == 0) {
            progress.step("Unpacking " + what + ": " + 100L * done / all + " %");
        }
    }

    private void begin() throws IOException {
        remove(beside);
        Files.createDirectories(beside);
    }

    private void end() throws IOException {
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a folder and all that is in it; nothing happens where there is none. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited,
                    java.io.@org.jspecify.annotations.Nullable IOException error)
                    throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
