package org.cadre.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on the way, on disk while it is looked at; what a killed server leaves of it goes with the next day's uploads. */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final Path path;

    private Spool(Path path) {
        this.path = path;
    }

    static Spool empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Spool(Files.createTempFile(folder, "upload", ".part"));
    }

    /** @return empty where there are more bytes than are taken */
    static java.util.Optional<Spool> of(InputStream content, Path folder, long most) throws IOException {
        var spool = empty(folder);
        try (OutputStream out = Files.newOutputStream(spool.path)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    spool.close();
                    return java.util.Optional.empty();
                }
                out.write(buffer, 0, read);
            }
            return java.util.Optional.of(spool);
        } catch (IOException | RuntimeException failure) {
            spool.close();
            throw failure;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
