package org.cadre.web.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.cadre.packs.Edition;
import org.cadre.packs.Pack;
import org.cadre.reports.Closed;
import org.cadre.reports.Statement;
import org.cadre.web.Form;
import org.cadre.web.Frame;
import org.cadre.web.Templates;
import org.cadre.web.View;
import org.cadre.web.language.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

import gg.jte.output.StringOutput;

/** Reports as they stand on their pages, one below the other, without what can only be done on a screen. */
record Printing(Templates templates, Edition edition, Texts t) {
    /** Colours that differ in grey too. */
    private static final String PICTURE = """
            text { font-family: Sans; font-size: 13px; fill: #14202b } .ground { fill: #e3e8ec } .bar { fill: #1f5f8b } \
            .target { stroke: #a03a00; stroke-width: 2; stroke-dasharray: 6 4 }""";
    private static final Map<String, String> BELOW = Map.of("h3", "h4", "h2", "h3", "h1", "h2");

    Document document() {
        var whole = parsed(sheets());
        var main = whole.expectFirst("main");
        boolean first = edition.pack().isEmpty();
        for (var statement : edition.statements()) {
            var report = report(statement);
            if (!first)
                report.addClass("one");
            first = false;
            main.appendChild(report);
        }
        return whole;
    }

    private Element report(Statement statement) {
        String word = statement.report().key().word();
        var page = parsed(new ReportView(word, Saying.definition(statement.report(), t), Form.empty(), List.of(),
                List.of(), span(), unit(), Optional.of(new Saying(statement, t).told())));
        var report = new Element("div").attr("id", word);
        for (var child : page.select("main").stream().flatMap(main -> main.children().stream()).toList())
            report.appendChild(child);
        report.select("nav, form, script, svg[aria-hidden], [data-screen], [hidden], p:has(> a[href*=export])")
                .remove();
        report.select("a").unwrap();
        report.select("details").tagName("section");
        report.select("summary").tagName("h2");
        report.select("[id]").not("#" + word).forEach(one -> one.attr("id", word + "-" + one.id()));
        report.select("svg").forEach(Printing::picture);
        if (edition.pack().isPresent())
            report.select("h1, h2, h3").forEach(one -> one.tagName(BELOW.getOrDefault(one.tagName(), "h4")));
        return report;
    }

    /** What is read out stands in an attribute of its own, and what it looks like with it. */
    private static void picture(Element svg) {
        svg.attr("xmlns", "http://www.w3.org/2000/svg").attr("alt", svg.attr("aria-label"));
        var box = svg.attr("viewBox").split("[ ,]+");
        if (box.length == 4)
            svg.attr("width", box[2]).attr("height", box[3]);
        svg.prependElement("style").appendText(PICTURE);
    }

    private PrintView sheets() {
        var entries = edition.statements().stream().map(one -> new PrintView.Entry(one.report().key().word(),
                one.report().key().name(), one.report().objective(), one.closed().map(Closed::sha256).orElse("")))
                .toList();
        return new PrintView(title(), span(), unit(), edition.pack().map(this::cover), entries);
    }

    private PrintView.Cover cover(Pack pack) {
        return new PrintView.Cover(pack.sha256(), pack.madeAt(), pack.signatures().stream().map(
                one -> new PrintView.Signed(t.text("role." + one.as()), one.name(), one.comment(), one.at())).toList());
    }

    private String title() {
        String what = edition.pack().isPresent()
                ? t.text("packs.title")
                : edition.statements().stream().map(one -> t.text("report." + one.report().key()))
                        .collect(Collectors.joining(", "));
        return what + ", " + span();
    }

    private String span() {
        return new Spans(t).said(edition.period());
    }

    private String unit() {
        return Saying.unit(edition.unit(), t);
    }

    private Document parsed(View view) {
        var html = new StringOutput();
        templates.render(view, new Frame(t, Optional.empty(), "", "reports", "/", 0, Optional.empty(), "light"), html);
        return Jsoup.parse(html.toString(), "", Parser.htmlParser().settings(ParseSettings.preserveCase));
    }
}
