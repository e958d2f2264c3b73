package org.cadre.web.prefill;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a drawing: dark squares of one unit, with the four units of margin that readers need.
 *
 * @param size of the whole
 * @param path in SVG's words
 */
public record Code(int size, String path) {
    private static final int MARGIN = 4;

    /** @throws IllegalArgumentException where the text is longer than about 2,300 bytes */
    public static Code of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        return new Code(code.size + 2 * MARGIN, path.toString());
    }

    /** A document of its own. */
    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
                .formatted(size, size, size, size, path);
    }
}
