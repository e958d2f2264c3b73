package org.cadre.web.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.EntityPart;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** The fields of a form that came with files, read as strictly as one without. */
public final class Multipart {
    private static final int MOST = 100;

    private Multipart() {}

    /** @throws BadInput naming the first field that comes twice or cannot be read */
    public static Map<String, List<String>> fields(List<EntityPart> parts) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (EntityPart part : parts.subList(0, Math.min(MOST, parts.size())))
            if (part.getFileName().isEmpty() && fields.put(part.getName(), List.of(text(part))) != null)
                throw new BadInput(part.getName(), "", Message.of("bad.twice"));
        return fields;
    }

    private static String text(EntityPart part) {
        try (InputStream in = part.getContent()) {
            byte[] bytes = in.readNBytes(Bodies.LARGEST + 1);
            if (bytes.length > Bodies.LARGEST)
                throw new BadInput(part.getName(), "", Message.of("bad.too-long", Bodies.LARGEST));
            return Characters.decoded(bytes).filter(Characters::canBeKept)
                    .orElseThrow(() -> new BadInput(part.getName(), "", Message.of("bad.characters")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
