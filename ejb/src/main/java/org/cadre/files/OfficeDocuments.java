package org.cadre.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies an office document with blank properties: who made it, for which company, when, with what, how long. */
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
        // OpenDocument wants its type uncompressed in front, for programs that look at the beginning only
        if (entry.getMethod() == ZipEntry.STORED && !BLANK.containsKey(entry.getName())) {
            copy.setMethod(ZipEntry.STORED);
            copy.setSize(entry.getSize());
            copy.setCrc(entry.getCrc());
        }
        out.putNextEntry(copy);
        write(zip, entry, out);
        out.closeEntry();
    }

    private static void write(ZipFile zip, ZipEntry entry, OutputStream out) throws IOException {
        String blank = BLANK.get(entry.getName());
        if (blank != null)
            out.write(blank.getBytes(StandardCharsets.UTF_8));
        else
            try (var in = new BufferedInputStream(zip.getInputStream(entry))) {
                in.transferTo(out);
            }
    }
}
