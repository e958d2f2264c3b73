package org.cadre.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder of one server's indexes: one folder for each, and a file `current` that names the living one. It is replaced
 * atomically, so that a rebuild that was killed leaves nothing but a folder to clear away.
 */
final class IndexHome {
    private static final String CURRENT = "current";
    private final Path folder;

    IndexHome(Path folder) {
        this.folder = folder;
    }

    /** The living index's folder, if there is one. */
    Optional<Path> current() {
        return reading(() -> {
            Path pointer = folder.resolve(CURRENT);
            if (!Files.isRegularFile(pointer))
                return Optional.empty();
            Path named = folder.resolve(Files.readString(pointer).strip()).normalize();
            return folder.equals(named.getParent()) && Files.isDirectory(named) ? Optional.of(named) : Optional.empty();
        });
    }

    /** An empty folder for a new index. */
    Path fresh() {
        return reading(() -> Files.createDirectories(folder.resolve(UUID.randomUUID().toString())));
    }

    void switchTo(Path index) {
        reading(() -> {
            Path written = Files.writeString(folder.resolve(CURRENT + ".next"), index.getFileName().toString());
            return Files.move(written, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        });
    }

    /** Deletes all indexes but the living one. */
    void clear() {
        reading(() -> {
            Optional<Path> living = current();
            if (Files.isDirectory(folder))
                try (var found = Files.list(folder)) {
                    for (Path other : found.filter(Files::isDirectory).toList())
                        if (!other.equals(living.orElse(null)))
                            delete(other);
                }
            return living;
        });
    }

    private static void delete(Path tree) throws IOException {
        List<Path> all;
        try (var found = Files.walk(tree)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all)
            Files.deleteIfExists(one);
    }

    private <T> T reading(Disk<T> work) {
        try {
            return work.run();
        } catch (IOException failure) {
            throw new UncheckedIOException("the index's folder " + folder + " cannot be used", failure);
        }
    }

    private interface Disk<T> {
        T run() throws IOException;
    }
}
