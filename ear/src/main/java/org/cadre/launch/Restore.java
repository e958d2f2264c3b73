package org.cadre.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Puts a backup into an empty home. All of it is unpacked and checked beside its place before anything is there; the data
 * come last, so that a home that was interrupted is not taken for whole.
 */
final class Restore {
    private static final String LOCK = "lock";

    private final Path folder;
    private final String postgresql;
    private final int schema;

    /**
     * @param postgresql the major version that will serve the data
     * @param schema the newest migration that the application knows
     */
    Restore(Path folder, String postgresql, int schema) {
        this.folder = folder;
        this.postgresql = postgresql;
        this.schema = schema;
    }

    void from(Path file) throws IOException, InterruptedException {
        requireEmpty();
        try (Home home = Home.open(folder)) {
            Path beside = home.resolve("restoring");
            try {
                Files.createDirectory(beside);
                new BackupReader(file).unpack(beside, this::requireFitting);
                place(beside, home);
            } finally {
                Unpacking.remove(beside);
            }
        }
    }

    private void requireEmpty() throws IOException {
        if (!Files.isDirectory(folder))
            return;
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.anyMatch(path -> !path.getFileName().toString().equals(LOCK)))
                throw new StartFailed("cadre.home " + folder
                        + " is not empty; a backup is restored into an empty one: choose another with -Dcadre.home=DIR.");
        }
    }

    private void requireFitting(Properties about) {
        if (!about.getProperty("format", "").equals("1"))
            throw new StartFailed(
                    "The backup is of a format that this version of Cadre does not know; use a newer one.");
        String made = about.getProperty("postgresql", "");
        if (!made.equals(postgresql))
            throw new StartFailed("The backup is of PostgreSQL " + made + ", but this is " + postgresql
                    + "; restore it with the version of Cadre that made it.");
        int of = Integer.parseInt(about.getProperty("schema", "0"));
        if (of > schema)
            throw new StartFailed("The backup was made by a newer version of Cadre (schema " + of + ", this one knows "
                    + schema + "); restore it with that.");
    }

    private static void place(Path beside, Home home) throws IOException, InterruptedException {
        try (Stream<Path> kept = Files.list(beside.resolve(Backup.HOME))) {
            for (Path one : kept.toList())
                Files.move(one, home.resolve(one.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
        }
        Path data = home.folder("postgres").resolve("data");
        Path restored = beside.resolve(Backup.DATA);
        if (Unprivileged.waysFor(data, home.folder()) == Unprivileged.NOBODY)
            requireDone(new ProcessBuilder(List.of("chown", "-R", "65534:65534", restored.toString())).start());
        Files.move(restored, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireDone(Process chown) throws IOException, InterruptedException {
        if (chown.waitFor() != 0)
            throw new IOException("the data could not be given to the user that PostgreSQL runs as");
    }
}
