package org.cadre.web.operation;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/**
 * What a request is called in answers and log lines: what the caller or a proxy calls it, where that can do no harm, else a
 * name of our own.
 */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    /** Long enough to be one of many, and of no letter that could begin a header, a log line or a tag. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
    /** https://www.w3.org/TR/trace-context/#traceparent-header */
    private static final Pattern TRACE = Pattern
            .compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private RequestId() {}

    static String of(HttpServletRequest request) {
        return of(request.getHeader(HEADER), request.getHeader("traceparent"));
    }

    static String of(@Nullable String given, @Nullable String traceparent) {
        return Optional.ofNullable(given).filter(id -> HARMLESS.matcher(id).matches())
                .or(() -> Optional.ofNullable(traceparent).map(TRACE::matcher).filter(Matcher::matches)
                        .map(trace -> trace.group(1)))
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
