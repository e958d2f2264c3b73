package org.cadre.web.attachments;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is asked for (RFC 9110, 14.2): one range; several, and what is no range, mean the whole.
 *
 * @param first position of the first byte, from 0
 * @param last position of the last byte
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    /** Whether a header asks for one part, which may be none of this file's. */
    static boolean asked(@Nullable String header) {
        return header != null && ONE.matcher(header.strip()).matches() && !header.strip().equals("bytes=-");
    }

    /** @return empty where the file has no such part */
    static Optional<ByteRange> of(String header, long size) {
        var found = ONE.matcher(header.strip());
        if (!found.matches())
            return Optional.empty();
        String from = found.group(1);
        String to = found.group(2);
        long first = from.isEmpty() ? Math.max(0, size - Long.parseLong(to)) : Long.parseLong(from);
        long last = from.isEmpty() || to.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(to));
        return first > last || first >= size ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    long length() {
        return last - first + 1;
    }
}
