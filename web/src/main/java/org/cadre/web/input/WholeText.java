package org.cadre.web.input;

import java.io.IOException;
import java.io.InputStream;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Reads a body that is one text in UTF-8. */
public final class WholeText {
    private WholeText() {}

    /**
     * @param most how many bytes are taken
     * @throws TooLarge beyond that
     * @throws BadInput where it is no UTF-8
     */
    public static String of(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most)
            throw new TooLarge(most);
        return Characters.decoded(bytes).orElseThrow(() -> new BadInput("", "", Message.of("bad.encoding")));
    }
}
