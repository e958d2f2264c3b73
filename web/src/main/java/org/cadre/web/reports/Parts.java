package org.cadre.web.reports;

import org.cadre.reports.ReportKey;
import org.cadre.web.language.Texts;

/** What rows of reports are called that are no units. */
final class Parts {
    private static final String PAIR = "PAIR.";

    private Parts() {}

    static String label(ReportKey report, String part, Texts t) {
        return switch (report) {
            case CLASSIFICATION -> part.startsWith("LEVEL.")
                    ? t.text("reports.level", t.text("classification." + after(part)))
                    : t.text("reports.guard." + before(part)) + ", " + t.text("reports.at." + after(part));
            case DUTIES -> part.startsWith(PAIR)
                    ? pair(part.substring(PAIR.length()), t)
                    : t.text(
                            "reports.decided." + part);
            case EXCEPTIONS -> t.text("reports.exception." + part);
            case ACCESS -> t.text("access.kind." + part);
            case INTEGRITY -> t.text("reports.trail." + part);
            default -> part;
        };
    }

    private static String pair(String roles, Texts t) {
        return t.text("reports.pair", t.text("role." + before(roles)), t.text("role." + after(roles)));
    }

    static String before(String part) {
        return part.substring(0, Math.max(0, part.indexOf('.')));
    }

    static String after(String part) {
        return part.substring(part.indexOf('.') + 1);
    }
}
