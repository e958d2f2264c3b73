package org.cadre.web.imports;

import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.core.EntityPart;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.uploads.UploadDesk;
import org.jspecify.annotations.Nullable;

/** A file as it came, read no further than we take it. */
record Sent(String name, byte[] content) {
    /** @throws BadInput naming `file` where there is none or it is too large */
    static Sent of(@Nullable EntityPart part) throws IOException {
        if (part == null)
            throw new BadInput("file", "", Message.of("import.no-file"));
        try (InputStream in = part.getContent()) {
            return new Sent(part.getFileName().orElse(""), read(in));
        }
    }

    static byte[] read(InputStream in) throws IOException {
        byte[] content = in.readNBytes(UploadDesk.LARGEST + 1);
        if (content.length > UploadDesk.LARGEST)
            throw new BadInput("file", "", Message.of("import.too-large", UploadDesk.LARGEST >> 20));
        return content;
    }
}
