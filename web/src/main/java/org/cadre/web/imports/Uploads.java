package org.cadre.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.web.input.TooLarge;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes large uploads to a file below `cadre.home`, never into memory. */
@ApplicationScoped
public class Uploads {
    private static final int BUFFER = 1 << 16;
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    @ConfigProperty(name = "cadre.home", defaultValue = "${user.home}/.cadre")
    private String home = "";
    @Inject
    @ConfigProperty(name = "cadre.upload.megabytes", defaultValue = "512")
    private long megabytes;

    protected Uploads() {}

    /**
     * @return a file that the caller deletes
     * @throws TooLarge where it is larger than `cadre.upload.megabytes`; nothing is kept then
     */
    public Path take(InputStream body) throws IOException {
        return take(body, Path.of(home, "uploads"), megabytes << 20);
    }

    /** What a killed server left behind; a file in use is younger. */
    static void dropOld(Path folder, Instant before) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "upload*.part")) {
            for (Path file : old)
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before))
                    Files.deleteIfExists(file);
        }
    }

    static Path take(InputStream body, Path folder, long most) throws IOException {
        Files.createDirectories(folder);
        dropOld(folder, Instant.now().minus(KEPT));
        Path file = Files.createTempFile(folder, "upload", ".part");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > most)
                    throw new TooLarge(most);
                out.write(buffer, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }
}
