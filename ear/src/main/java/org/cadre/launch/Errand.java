package org.cadre.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** What the run command is to do: serve, unless it is told to back up or to restore. */
sealed interface Errand {
    record Serve() implements Errand {}

    record BackUp(Path to) implements Errand {}

    record Restore(Path from) implements Errand {}

    /** @param property a setting by name, or null when it is not set */
    static Errand from(UnaryOperator<String> property) {
        Optional<Path> to = path(property.apply("cadre.backup"));
        Optional<Path> from = path(property.apply("cadre.restore"));
        if (to.isPresent() && from.isPresent())
            throw new StartFailed("cadre.backup and cadre.restore are both set; set one of them.");
        if (to.filter(Files::exists).isPresent())
            throw new StartFailed("cadre.backup names " + to.get() + ", which exists already; choose another name.");
        if (to.filter(file -> !Files.isWritable(file.getParent())).isPresent())
            throw new StartFailed("cadre.backup names " + to.get() + ", in a folder that cannot be written.");
        if (from.filter(file -> !Files.isRegularFile(file) || !Files.isReadable(file)).isPresent())
            throw new StartFailed("cadre.restore names " + from.get() + ", which cannot be read.");
        return to.<Errand>map(BackUp::new).or(() -> from.map(Restore::new)).orElseGet(Serve::new);
    }

    private static Optional<Path> path(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty())
                .map(text -> Path.of(text).toAbsolutePath().normalize());
    }
}
