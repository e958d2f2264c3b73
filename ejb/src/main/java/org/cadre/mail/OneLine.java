package org.cadre.mail;

/** Makes one header line of what people wrote: no line break that would begin a header, nothing that turns it around. */
final class OneLine {
    private static final int LONGEST = 200;

    private OneLine() {}

    static String of(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]", "").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST)
            return line;
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
