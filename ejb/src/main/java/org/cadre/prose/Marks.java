package org.cadre.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Where a Markdown text may name somebody or something: not in code, not within a link. Safe for any thread. */
final class Marks {
    /** As it is typed: the part of the mail address before its `@`, or the whole address. */
    static final Pattern HANDLE = Pattern
            .compile("(?<![\\p{L}\\p{N}@/.\\\\])@(" + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._+-]*"
                    + "[\\p{L}\\p{N}])?(?:@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?)?)");
    /** As it is kept. */
    static final Pattern MENTION = Pattern.compile("@\\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})}");
    /** A skill; dots and dashes at its end belong to the sentence. */
    static final Pattern TAG = Pattern
            .compile("(?<![\\p{L}\\p{N}&#/\\\\])#([\\p{L}\\p{N}](?:[\\p{L}\\p{N}+#._-]{0,58}[\\p{L}\\p{N}+#])?)");
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(20).includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    private Marks() {}

    /** All matches in what is plain text. */
    static List<String> find(String markdown, Pattern pattern) {
        return spans(markdown).stream()
                .flatMap(span -> pattern.matcher(part(markdown, span)).results().map(found -> found.group(1)))
                .toList();
    }

    /** The text with every match in what is plain text put in another way. */
    static String replace(String markdown, Pattern pattern, UnaryOperator<String> named) {
        var text = new StringBuilder(markdown);
        for (SourceSpan span : spans(markdown).reversed()) {
            String part = part(markdown, span);
            String other = pattern.matcher(part)
                    .replaceAll(found -> Matcher.quoteReplacement(named.apply(found.group(1))));
            if (!other.equals(part))
                text.replace(span.getInputIndex(), span.getInputIndex() + span.getLength(), other);
        }
        return text.toString();
    }

    private static String part(String markdown, SourceSpan span) {
        return markdown.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }

    private static List<SourceSpan> spans(String markdown) {
        var spans = new ArrayList<SourceSpan>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                spans.addAll(text.getSourceSpans());
            }

            @Override
            public void visit(Link link) {
                // a link leads to one place already
            }
        });
        spans.sort(Comparator.comparingInt(SourceSpan::getInputIndex));
        return spans;
    }
}
