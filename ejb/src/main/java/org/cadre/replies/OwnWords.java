package org.cadre.replies;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts from a reply what its sender did not write: the mail that is replied to, and the signature. Where in doubt it
 * keeps: a line too many is a nuisance, a line too few is a loss.
 *
 * <p>Why not a library: those for Java that do this have not been kept for years and know English only.
 */
final class OwnWords {
    private static final int ATTRIBUTION_LINES = 4;
    /** "On Monday Ada wrote:", "Am 2. März schrieb Ada:", over as many lines as a program folds it into. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?is)^(?:on\\b.{4,300}?\\bwrote\\s*:|am\\b.{4,300}?\\bschrieb\\b.{0,200}?:"
                    + "|.{0,200}?<[^<>@\\s]+@[^<>\\s]+>\\s*(?:wrote|schrieb)\\s*(?:am\\b.{4,100}?)?:)\\s*$");
    private static final Pattern OUTLOOK_LINE = Pattern.compile(
            "(?i)^\\s*-{2,}\\s*(?:original message|forwarded message|urspr(?:ü|ue)ngliche nachricht|weitergeleitete nachricht"
                    + "|original-nachricht|originalnachricht)\\s*-{2,}\\s*$|^_{20,}\\s*$");
    private static final Pattern FROM = Pattern.compile("(?i)^\\s*\\**(?:from|von)\\s*:\\**\\s.*");
    private static final Pattern SENT = Pattern
            .compile("(?i)^\\s*\\**(?:sent|date|gesendet|datum|to|an|cc|subject|betreff)\\s*:\\**\\s.*");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)^(?:sent from my .{2,60}|von meinem .{2,60} gesendet\\.?|gesendet von .{2,60}"
                    + "|get outlook for .{2,40}|outlook für .{2,40} (?:beziehen|herunterladen).*)$");

    private OwnWords() {}

    static String of(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ').lines().toList();
        int end = lines.size();
        for (int i = 0; i < lines.size(); i++)
            if (ends(lines, i)) {
                end = i;
                break;
            }
        return withoutDevice(withoutTrailingQuote(lines.subList(0, end)));
    }

    private static boolean ends(List<String> lines, int at) {
        String line = lines.get(at);
        return line.equals("-- ") || line.equals("--") || OUTLOOK_LINE.matcher(line).matches()
                || header(lines, at) || attribution(lines, at);
    }

    /** Outlook puts the header lines of the mail before it, without any mark. */
    private static boolean header(List<String> lines, int at) {
        if (!FROM.matcher(lines.get(at)).matches())
            return false;
        return lines.stream().skip(at + 1L).filter(line -> !line.isBlank()).limit(2)
                .allMatch(line -> SENT.matcher(line).matches()) && lines.size() > at + 2;
    }

    /** Only where quoted lines or nothing at all follow: people write "on Monday Ada wrote:" themselves, too. */
    private static boolean attribution(List<String> lines, int at) {
        var folded = new StringBuilder();
        for (int i = at; i < lines.size() && i < at + ATTRIBUTION_LINES; i++) {
            if (lines.get(i).startsWith(">") || lines.get(i).isBlank())
                return false;
            folded.append(folded.isEmpty() ? "" : " ").append(lines.get(i).strip());
            if (ATTRIBUTION.matcher(folded).matches() && quotedOrNothing(lines.subList(i + 1, lines.size())))
                return true;
        }
        return false;
    }

    private static boolean quotedOrNothing(List<String> rest) {
        return rest.stream().filter(line -> !line.isBlank()).findFirst().map(line -> line.startsWith(">"))
                .orElse(true);
    }

    /** Quoted lines between own words are what those refer to, and stay. */
    private static List<String> withoutTrailingQuote(List<String> lines) {
        int end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith(">")))
            end--;
        return lines.subList(0, end);
    }

    private static String withoutDevice(List<String> lines) {
        int end = lines.size();
        if (end > 0 && DEVICE.matcher(lines.get(end - 1).strip()).matches())
            end--;
        return String.join("\n", lines.subList(0, end)).strip();
    }
}
