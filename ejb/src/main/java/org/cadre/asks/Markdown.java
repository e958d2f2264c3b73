package org.cadre.asks;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.cadre.prose.Names;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns what somebody wrote into HTML that cannot do anything but be read. Safe for any thread. */
public final class Markdown {
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create(),
            AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(20).build();
    private static final Parser INLINE = Parser.builder().extensions(List.of(AutolinkExtension.create()))
            .enabledBlockTypes(Set.of()).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true)
            .softbreak("<br>\n").build();
    /** Somebody who is named, by id; a text without marks does not say whom. */
    private static final Pattern KEPT = Pattern.compile("@\\{[0-9a-f-]{36}}");
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();
    private static final Pattern FILE = Pattern.compile("/files/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "h3", "h4",
                    "h5", "h6", "a", "table", "thead", "tbody", "tr", "th", "td")
            // only what this server checked and kept; a picture from elsewhere would tell its owner who reads
            .allowElements((name, attributes) -> attributes.contains("src") ? name : null, "img")
            .allowAttributes("src").matching(FILE).onElements("img").allowAttributes("alt").onElements("img")
            // a page has one h1 and its own h2
            .allowElements((name, _) -> name.equals("h1") ? "h3" : "h4", "h1", "h2").allowUrlProtocols("https", "http",
                    "mailto")
            .allowAttributes("href").onElements("a").requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("class").matching(Pattern.compile("language-[A-Za-z0-9+#-]{1,30}"))
            .onElements("code").allowAttributes("start").matching(java.util.regex.Pattern.compile("[0-9]{1,9}"))
            .onElements("ol").toFactory();

    private Markdown() {}

    /** The same with links to those whom the text names. */
    public static String html(String markdown, Names names) {
        return html(PARSER.parse(markdown), names);
    }

    private static String html(Node parsed, Names names) {
        names.link(parsed);
        return POLICY.sanitize(HTML.render(parsed));
    }

    /** Sanitised HTML; an image that is no file of ours stands as nothing, since the portal loads nothing from elsewhere. */
    public static String html(String markdown) {
        return html(markdown, Names.NONE);
    }

    /** The same of what stands within one paragraph: emphasis, code, links; a list or heading is text there. */
    public static String inline(String markdown, Names names) {
        return html(INLINE.parse(markdown), names).strip().replaceFirst("^<p>", "")
                .replaceFirst("</p>$", "");
    }

    /** The words without marks, for mails, snippets and the index. */
    public static String text(String markdown) {
        Node parsed = PARSER.parse(markdown);
        if (markdown.contains("/files/"))
            parsed.accept(new NamesOfFiles());
        return KEPT.matcher(TEXT.render(parsed)).replaceAll("@…").strip();
    }

    /** Leaves the name where a file is linked or shown: its address leads nowhere outside of the portal. */
    private static final class NamesOfFiles extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            name(link, link.getDestination());
        }

        @Override
        public void visit(Image image) {
            name(image, image.getDestination());
        }

        private static void name(Node node, String destination) {
            if (!FILE.matcher(destination).matches())
                return;
            for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild())
                node.insertBefore(child);
            node.unlink();
        }
    }
}
