package org.cadre.replies;

import java.util.Locale;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of an HTML mail. Nothing of its markup is kept, and what mail programs mark as the mail before it is left out.
 * jsoup reads it, since mails are no well-formed HTML.
 *
 * <p>Why one walk and no selectors: a selector that looks at siblings or ancestors takes minutes for a mail of nothing but
 * opened tags.
 */
final class PlainWords {
    private static final Set<String> SILENT = Set.of("head", "script", "style", "title", "template", "svg", "img",
            "object", "iframe");
    private static final Set<String> OTHERS = Set.of("gmail_quote", "gmail_signature", "moz-cite-prefix",
            "moz-signature", "yahoo_quoted");
    /** From here on everything is the mail before. */
    private static final Set<String> ENDS = Set.of("divrplyfwdmsg", "appendonsend");
    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
            "blockquote", "ul", "ol", "table");

    private PlainWords() {}

    static String of(String html) {
        var words = new Words();
        Jsoup.parse(html).body().filter(words);
        return words.toString();
    }

    private static boolean others(Element element) {
        return SILENT.contains(element.normalName()) || element.id().equals("Signature") || element.hasAttr("hidden")
                || element.normalName().equals("blockquote") && element.attr("type").equalsIgnoreCase("cite")
                || element.classNames().stream().anyMatch(OTHERS::contains)
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private static final class Words implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private int verbatim;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words)
                text.append(verbatim > 0 ? words.getWholeText() : words.text());
            return node instanceof Element element ? begin(element) : FilterResult.CONTINUE;
        }

        private FilterResult begin(Element element) {
            if (ENDS.contains(element.id().toLowerCase(Locale.ROOT)))
                return FilterResult.STOP;
            if (others(element))
                return FilterResult.SKIP_ENTIRELY;
            if (element.normalName().equals("br"))
                text.append('\n');
            else if (BLOCKS.contains(element.normalName()))
                line();
            if (element.normalName().equals("li"))
                text.append("- ");
            if (element.normalName().equals("pre"))
                verbatim++;
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (!(node instanceof Element element))
                return FilterResult.CONTINUE;
            if (element.normalName().equals("pre"))
                verbatim--;
            if (BLOCKS.contains(element.normalName()))
                line();
            if (element.normalName().equals("p"))
                text.append('\n');
            return FilterResult.CONTINUE;
        }

        private void line() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n')
                text.append('\n');
        }

        @Override
        public String toString() {
            var lines = new StringBuilder(text.length());
            text.toString().lines().forEach(line -> lines.append(line.strip()).append('\n'));
            return lines.toString().replaceAll("\n{3,}", "\n\n").strip();
        }
    }
}
