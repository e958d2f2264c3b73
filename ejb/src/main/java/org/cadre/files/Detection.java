package org.cadre.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its content, which its name must agree with. Safe for any thread. */
final class Detection {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    /** Text that a browser would do something with. */
    private static final List<String> ACTIVE = List.of("text/html", "application/xhtml+xml", "image/svg+xml",
            "application/javascript", "text/javascript");

    private Detection() {}

    /** @throws org.cadre.governance.BadInput where it is of no type that is taken, or not what its name says */
    static FileType of(Path file, String name) throws IOException {
        String found = mediaType(file);
        if (found.equals("application/zip"))
            found = Container.mediaType(file, name);
        var type = FileType.ofMediaType(found).or(() -> java.util.Optional.empty());
        if (type.isEmpty())
            throw FileRefused.because(name, "file.type", found, FileType.allEndings());
        String ending = ending(name);
        if (!ending.isEmpty() && FileType.ofEnding(ending).filter(type.get()::equals).isEmpty())
            throw FileRefused.because(name, "file.disagree", "." + ending, found);
        return type.get();
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String mediaType(Path file) throws IOException {
        MediaType found;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            found = TYPES.detect(in, new Metadata()).getBaseType();
        }
        var registry = TYPES.getMediaTypeRegistry();
        if (found.toString().equals("application/zip") || registry.isSpecializationOf(found, MediaType.APPLICATION_ZIP))
            return "application/zip";
        return registry.isInstanceOf(found, MediaType.TEXT_PLAIN) && !ACTIVE.contains(found.toString())
                ? FileType.TEXT.mediaType()
                : found.toString();
    }
}
