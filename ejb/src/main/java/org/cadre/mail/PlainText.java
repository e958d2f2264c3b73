package org.cadre.mail;

import java.util.List;
import java.util.stream.Collectors;

/** A letter as plain text. */
final class PlainText {
    private static final int WIDTH = 76;

    private PlainText() {}

    static String of(Letter letter) {
        return letter.blocks().stream().map(PlainText::block).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> wrapped(text, "");
            case Block.Paragraph(var text) -> wrapped(text, "");
            case Block.Quote(var text, _) -> wrapped(text, "> ");
            case Block.Item(var text, var to) -> wrapped(text, "  ").replaceFirst("^ {2}", "* ") + "\n  " + to;
            case Block.Points(var heading, var points) -> heading + "\n" + points(points);
            case Block.Links(var links) -> links.stream().map(link -> link.label() + ":\n" + link.to())
                    .collect(Collectors.joining("\n\n"));
            // "-- " begins the signature, which mail programs cut off when somebody replies
            case Block.Footer(var text, var links) -> links.stream().map(link -> link.label() + ": " + link.to())
                    .collect(Collectors.joining("\n", "-- \n" + wrapped(text, "") + "\n", ""));
        };
    }

    private static String points(List<String> points) {
        return points.stream().map(point -> wrapped(point, "  ").replaceFirst("^ {2}", "- "))
                .collect(Collectors.joining("\n"));
    }

    private static String wrapped(String text, String indent) {
        var lines = new StringBuilder(indent);
        int column = indent.length();
        for (String word : text.strip().split("\\s+")) {
            if (column > indent.length() && column + 1 + word.length() > WIDTH) {
                lines.append('\n').append(indent);
                column = indent.length();
            }
            if (column > indent.length())
                lines.append(' ');
            lines.append(word);
            column += 1 + word.length();
        }
        return lines.toString();
    }
}
