package org.cadre.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Which of the formats that are ZIP files underneath a ZIP file is. */
final class Container {
    private static final int LOOKED_AT = 1 << 20;
    private static final Map<String, FileType> OFFICE = Map.of("wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX, "presentationml.presentation.main+xml", FileType.PPTX);

    private Container() {}

    /** @throws org.cadre.governance.BadInput where it cannot be looked into, or holds programs */
    static String mediaType(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin")))
                throw FileRefused.because(name, "file.macros");
            if (zip.getEntry("META-INF/MANIFEST.MF") != null)
                return "application/java-archive";
            String types = text(zip, "[Content_Types].xml");
            if (!types.isEmpty())
                return types.contains("macroEnabled")
                        ? "application/vnd.ms-office.macroEnabled"
                        : OFFICE.entrySet().stream().filter(one -> types.contains(one.getKey())).findFirst()
                                .map(one -> one.getValue().mediaType()).orElse("application/x-tika-ooxml");
            String mimetype = text(zip, "mimetype").strip();
            return mimetype.isEmpty() ? FileType.ZIP.mediaType() : mimetype;
        } catch (ZipException _) {
            throw FileRefused.because(name, "file.unreadable");
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null)
            return "";
        try (var in = zip.getInputStream(found)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        }
    }
}
