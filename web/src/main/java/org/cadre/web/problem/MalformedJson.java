package org.cadre.web.problem;

import java.util.regex.Pattern;

import jakarta.json.bind.JsonbException;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Finds the field in what the JSON reader says; it names it in prose only. */
final class MalformedJson {
    private static final Pattern PROPERTY = Pattern
            .compile("property[: ]+'?\"?([A-Za-z0-9_.]+)|Json property ([A-Za-z0-9_]+)", Pattern.CASE_INSENSITIVE);

    private MalformedJson() {}

    static BadInput.Fault fault(JsonbException bad) {
        var said = new StringBuilder();
        for (Throwable cause = bad; cause != null; cause = cause.getCause())
            said.append(cause.getMessage()).append(' ');
        var found = PROPERTY.matcher(said);
        String field = "";
        if (found.find())
            field = found.group(1) == null ? found.group(2) : found.group(1);
        return new BadInput.Fault(field, "", Message.of("bad.json"));
    }
}
