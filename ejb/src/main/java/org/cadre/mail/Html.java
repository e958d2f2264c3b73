package org.cadre.mail;

import java.net.URI;
import java.util.stream.Collectors;

/**
 * A letter as HTML that needs nothing from elsewhere: no picture, font or style sheet is fetched. Tables and inline
 * styles, since Outlook lays out with Word; colours for dark mode stand in the head for the programs that know them.
 */
final class Html {
    private static final String FONT = "font-family:'Segoe UI',system-ui,-apple-system,Roboto,Helvetica,Arial,sans-serif;";
    private static final String HEAD = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; }
            @media (prefers-color-scheme: dark) {
            .page { background: #10191a !important; }
            .card { background: #1a2526 !important; border-color: #2f4042 !important; }
            .ink, .other a { color: #edf3f2 !important; }
            .soft { color: #a9b8b6 !important; }
            .quote { background: #223132 !important; border-color: #4fb39f !important; }
            .first { background: #4fb39f !important; }
            .first a { color: #06231e !important; }
            .other { border-color: #5a6e6f !important; }
            .item { border-color: #2f4042 !important; }
            .mark { color: #6fd0bc !important; }
            }
            </style></head>
            <body class="page" style="margin:0;padding:0;background:#eef2f1">
            <table role="presentation" class="page" width="100%%" cellpadding="0" cellspacing="0" style="background:#eef2f1"><tr><td align="center" style="padding:24px 12px">
            <table role="presentation" class="card" width="100%%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #d6dfdd;border-radius:12px"><tr><td class="ink" style="padding:28px 28px 24px;color:#18211f;font-size:16px;line-height:1.5;text-align:left;%s">
            <div class="mark" style="margin:0 0 20px;color:#0f6b5c;font-size:15px;font-weight:700;letter-spacing:.02em">Cadre<span style="color:#e2643d">&nbsp;&#9679;</span></div>
            """;
    private static final String FOOT = """
            </td></tr></table>
            </td></tr></table>
            </body></html>
            """;

    private Html() {}

    static String of(Letter letter) {
        return HEAD.formatted(escaped(letter.language().toLanguageTag()), escaped(letter.subject()), FONT)
                + letter.blocks().stream().map(Html::block).collect(Collectors.joining("\n")) + FOOT;
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading(var text) ->
                "<h1 class=\"ink\" style=\"margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:650;color:#18211f\">"
                        + escaped(text) + "</h1>";
            case Block.Paragraph(var text) -> "<p style=\"margin:0 0 16px\">" + escaped(text) + "</p>";
            case Block.Quote(var text, var language) ->
                "<blockquote class=\"quote ink\" lang=\"" + escaped(language.toLanguageTag())
                        + "\" style=\"margin:0 0 16px;padding:12px 16px;background:#f2f7f5;border-left:4px solid #0f6b5c;"
                        + "border-radius:4px;font-size:17px;font-weight:600;overflow-wrap:anywhere\">" + escaped(text)
                        + "</blockquote>";
            case Block.Points(var heading, var points) ->
                points.stream().map(point -> "<li style=\"margin:0 0 4px\">" + escaped(point) + "</li>")
                        .collect(Collectors.joining("",
                                "<p class=\"soft\" style=\"margin:0 0 6px;font-size:14px;color:#53625f\">"
                                        + escaped(heading)
                                        + "</p><ul style=\"margin:0 0 16px;padding:0 0 0 22px\">",
                                "</ul>"));
            case Block.Links(var links) -> {
                var buttons = new StringBuilder();
                for (Block.Link link : links)
                    buttons.append(button(link, buttons.isEmpty()));
                yield buttons.append("<div style=\"clear:both\"></div>").toString();
            }
            case Block.Item(var text, var to) ->
                "<p class=\"item\" style=\"margin:0 0 12px;padding:12px 0 0;border-top:1px solid #d6dfdd;overflow-wrap:anywhere\">"
                        + "<a class=\"ink\" href=\"" + address(to) + "\" style=\"color:#18211f\">" + escaped(text)
                        + "</a></p>";
            case Block.Footer(var text, var links) ->
                links.stream().map(link -> " <a class=\"soft\" href=\"" + address(link.to())
                        + "\" style=\"color:#53625f\">" + escaped(link.label()) + "</a>")
                        .collect(Collectors.joining("",
                                "<p class=\"soft\" style=\"margin:24px 0 0;font-size:13px;line-height:1.45;color:#53625f\">"
                                        + escaped(text),
                                "</p>"));
        };
    }

    /** Tables side by side, which wrap on a narrow screen. */
    private static String button(Block.Link link, boolean first) {
        String cell = first
                ? "class=\"first\" style=\"border-radius:8px;background:#0f6b5c\""
                : "class=\"other\" style=\"border-radius:8px;border:1px solid #8fa19d\"";
        return "<table role=\"presentation\" align=\"left\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:4px 10px 8px 0\"><tr><td "
                + cell + "><a href=\"" + address(link.to()) + "\" style=\"display:inline-block;padding:"
                + (first ? "11px 19px" : "10px 18px") + ";font-size:16px;font-weight:600;text-decoration:none;color:"
                + (first ? "#ffffff" : "#18211f") + "\">" + escaped(link.label()) + "</a></td></tr></table>";
    }

    private static String address(URI to) {
        if (!"https".equals(to.getScheme()) && !"http".equals(to.getScheme()))
            throw new IllegalArgumentException("a letter links to web pages only, not to " + to);
        return escaped(to.toASCIIString());
    }

    /** For text and for attributes in double quotes. */
    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
