package org.cadre.web.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.web.Frame;
import org.cadre.web.Notice;
import org.cadre.web.Templates;
import org.cadre.web.View;
import org.cadre.web.Visitor;
import org.cadre.web.assets.Assets;
import org.cadre.web.language.Languages;
import org.cadre.web.language.Texts;

import gg.jte.output.StringOutput;

/** Renders every template with rich sample views, to be looked at and to be checked. */
final class Gallery {
    static final Instant NOW = Instant.parse("2026-03-01T13:20:00Z");

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Templates templates = new Templates();

    /** All samples as HTML by name, in one language and theme. */
    Map<String, String> render(Locale locale, String theme) {
        var texts = new Texts(locale, ZONE, NOW);
        Map<String, String> pages = new LinkedHashMap<>();
        new Samples(texts).all().forEach((name, view) -> pages.put(name, render(view, texts, theme, name)));
        return pages;
    }

    private String render(View view, Texts texts, String theme, String name) {
        boolean stranger = name.startsWith("sign");
        Optional<Visitor> visitor = stranger
                ? Optional.empty()
                : Optional.of(
                        new Visitor(new UUID(0, 7), "Ada Admin", texts.locale(), ZONE, Set.of("EMPLOYEE", "ADMIN")));
        String section = view.template().substring(0, view.template().indexOf('/'));
        var frame = new Frame(texts, visitor, "token", section, "/here?a=1&b=2", stranger ? 0 : 3,
                name.equals("home") ? Optional.of(Notice.of("notice.ask.filed")) : Optional.empty(), theme);
        var html = new StringOutput();
        templates.render(view, frame, html);
        return html.toString();
    }

    /** Writes the pages so that a browser can open them from the disk. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory.resolve("assets"));
        for (String name : Assets.names()) {
            Files.write(directory.resolve("assets").resolve(name), Assets.named(name).orElseThrow().plain());
        }
        for (String tag : Languages.tags()) {
            write(directory, tag, render(Locale.forLanguageTag(tag), "light"));
        }
        write(directory, "dark", render(Languages.FALLBACK, "dark"));
    }

    private static void write(Path directory, String variant, Map<String, String> pages) throws IOException {
        for (var page : pages.entrySet()) {
            Files.writeString(directory.resolve(page.getKey() + "." + variant + ".html"),
                    page.getValue().replace(Assets.BASE + "/", "assets/"));
        }
    }
}
