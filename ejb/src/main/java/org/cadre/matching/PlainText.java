package org.cadre.matching;

import java.util.List;

import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown without its marks, for words and snippets; code stays as it is. */
final class PlainText {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create())).build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create())).lineBreakRendering(LineBreakRendering.COMPACT).build();

    private PlainText() {}

    static String of(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
