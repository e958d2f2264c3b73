package org.cadre.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sentence model and what runs it, in the server's own folder of libraries: native code is loaded once by a process, and
 * an application that is deployed anew would ask for it twice.
 */
final class SentenceLibraries {
    private static final String OURS = "cadre-";

    private final Path libraries;

    /** @param domain the server's folder */
    SentenceLibraries(Path domain) {
        this.libraries = domain.resolve("lib");
    }

    /** Leaves there what is in this folder, or nothing of it where none is wanted. */
    void keep(Optional<Path> wanted) throws IOException {
        for (Path old : jars(libraries))
            if (old.getFileName().toString().startsWith(OURS))
                Files.delete(old);
        if (wanted.isEmpty())
            return;
        Files.createDirectories(libraries);
        for (Path jar : jars(wanted.get()))
            Files.copy(jar, libraries.resolve(OURS + jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder))
            return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
