package org.cadre.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps everything between two runs, held by one launcher at a time.
 *
 * <p>The lock is the kernel's: it ends with the process that holds it, so that a lock file left by a killed launcher stops
 * nobody.
 */
public final class Home implements AutoCloseable {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LONG_LOG = 5 * MEGABYTE;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Creates the folder where it is missing, and locks it. */
    public static Home open(Path folder) {
        FileChannel channel = null;
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                ownerOnly(folder);
            }
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                Home home = new Home(folder, channel);
                channel = null;
                return home;
            }
        } catch (IOException e) {
            throw new StartFailed("cadre.home " + folder + " cannot be written (" + e.getClass().getSimpleName()
                    + "); make it writable, or choose another with -Dcadre.home=DIR.", e);
        } finally {
            close(channel);
        }
        throw new StartFailed(
                "Another Cadre runs on cadre.home " + folder + "; stop it, or choose another with -Dcadre.home=DIR.");
    }

    /** Whether a launcher, perhaps another one, holds the folder. */
    static boolean isHeld(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("lock")))
            return false;
        try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            return !locked(channel);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // held by this very process
        }
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new StartFailed("The lock of cadre.home could not be closed: " + e.getMessage(), e);
            }
        }
    }

    public Path folder() {
        return folder;
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** A sub-folder, made where it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new StartFailed("The folder " + folder.resolve(name) + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** A log file, begun anew when it has grown long; the one before stays beside it. */
    Path log(String name) {
        Path log = folder("logs").resolve(name);
        try {
            if (Files.exists(log) && Files.size(log) > LONG_LOG) {
                Files.move(log, log.resolveSibling(name + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StartFailed("The log " + log + " cannot be begun anew: " + e.getMessage(), e);
        }
        return log;
    }

    /** Refuses when less than so many megabytes are free, rather than breaking half way. */
    void requireSpace(long megabytes, String purpose) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            if (free < megabytes) {
                throw new StartFailed("The disk of cadre.home " + folder + " has " + free + " MB free, but " + megabytes
                        + " MB are needed " + purpose + "; free some, or choose another place with -Dcadre.home=DIR.");
            }
        } catch (IOException e) {
            throw new StartFailed("The free space of cadre.home " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** A random password that is made once and kept where only its owner can read it. */
    public String secret(String name) {
        Path secrets = folder("secrets");
        Path file = secrets.resolve(name);
        try {
            ownerOnly(secrets);
            if (!Files.exists(file)) {
                Path fresh = file.resolveSibling(name + ".new");
                Files.deleteIfExists(fresh);
                Files.createFile(fresh,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, random(), StandardOpenOption.SYNC);
                Files.move(fresh, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartFailed("The secret " + file + " cannot be kept: " + e.getMessage(), e);
        }
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static void ownerOnly(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public void close() {
        close(lock);
    }
}
