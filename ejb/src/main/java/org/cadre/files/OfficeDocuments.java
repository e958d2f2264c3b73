package org.cadre.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies an office document with blank properties: who made it, for which company, when, with what, how long, in which folder. */
final class OfficeDocuments {
    private static final Map<String, String> BLANK = Map.of("docProps/core.xml", """
            <?xml version="1.0" encoding="UTF-8"?><cp:coreProperties \
            xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>""",
            "docProps/app.xml", """
                    <?xml version="1.0" encoding="UTF-8"?><Properties \
                    xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>""",
            "docProps/custom.xml", """
                    <?xml version="1.0" encoding="UTF-8"?><Properties \
                    xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>""",
            "meta.xml", """
                    <?xml version="1.0" encoding="UTF-8"?><office:document-meta \
                    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2">\
                    <office:meta/></office:document-meta>""");

    /** Where .NET keeps the core properties, under another name each time. */
    private static final String PACKAGED = "package/services/metadata/core-properties/";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final int LARGEST_WORKBOOK = 4 << 20;
    /** In which folder, mostly under whose name, Excel saved it. */
    private static final Pattern FOLDER = Pattern.compile("<x15ac:absPath\\b[^<>]*/>");

    private OfficeDocuments() {}

    /** It was found to unpack to a bearable size. */
    static void clean(Path from, Path to, String name) throws IOException {
        try (var zip = new ZipFile(from.toFile());
                var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (var all = zip.entries(); all.hasMoreElements();)
                copy(zip, all.nextElement(), out);
        } catch (ZipException _) {
            throw FileRefused.because(name, "file.unreadable");
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, ZipOutputStream out) throws IOException {
        var copy = new ZipEntry(entry.getName());
        copy.setTime(0);
        var other = rewritten(zip, entry);
        // OpenDocument wants its type uncompressed in front, for programs that look at the beginning only
        if (entry.getMethod() == ZipEntry.STORED && other.isEmpty()) {
            copy.setMethod(ZipEntry.STORED);
            copy.setSize(entry.getSize());
            copy.setCrc(entry.getCrc());
        }
        out.putNextEntry(copy);
        if (other.isPresent())
            out.write(other.get());
        else
            try (var in = new BufferedInputStream(zip.getInputStream(entry))) {
                in.transferTo(out);
            }
        out.closeEntry();
    }

    /** What stands in an entry's place; empty where it stays as it is. */
    private static Optional<byte[]> rewritten(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        String blank = BLANK.get(name.startsWith(PACKAGED) ? "docProps/core.xml" : name);
        if (blank != null)
            return Optional.of(blank.getBytes(StandardCharsets.UTF_8));
        if (!name.equals(WORKBOOK) || entry.getSize() > LARGEST_WORKBOOK)
            return Optional.empty();
        try (var in = zip.getInputStream(entry)) {
            // whatever it is written in, all other bytes stay
            var text = new String(in.readNBytes(LARGEST_WORKBOOK), StandardCharsets.ISO_8859_1);
            return Optional.of(FOLDER.matcher(text).replaceAll("").getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
