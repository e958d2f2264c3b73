package org.cadre.web.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cadre.web.language.Languages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must hold for every page in every language. */
class GalleryTest {
    private static final Pattern FIELD = Pattern.compile("<(input|textarea|select)\\b([^>]*)>");
    private static final Pattern FORM = Pattern.compile("<form method=\"post\"[^>]*>\\s*(<input[^>]*>)?");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern POINTER = Pattern
            .compile("\\s(?:for|aria-labelledby|aria-describedby|list|data-copy)=\"([^\"]+)\"");
    private static final Pattern INLINE = Pattern.compile("<style|\\sstyle=|<script>|\\son[a-z]+=\"|javascript:");
    private static final Pattern ELSEWHERE = Pattern.compile("\\s(?:src|action|hx-get|hx-post)=\"(?!/)");

    @TestFactory
    Stream<DynamicTest> everyPageHoldsUp() {
        return Languages.all().stream().flatMap(language -> new Gallery()
                .render(Locale.forLanguageTag(language.tag()), "auto").entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey() + " in " + language.name(),
                        () -> holdsUp(page.getKey(), page.getValue()))));
    }

    @Test
    void everyTemplateOfAPageIsShown() throws IOException {
        Set<String> shown = new HashSet<>();
        new Samples(new org.cadre.web.language.Texts(Locale.ENGLISH, java.time.ZoneOffset.UTC, Gallery.NOW)).all()
                .values()
                .forEach(view -> shown.add(view.template()));
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            List<String> templates = files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(GalleryTest::takesAView).map(file -> Path.of("src/main/jte").relativize(file).toString()
                            .replace('\\', '/').replace(".jte", ""))
                    .toList();
            assertThat(shown).containsExactlyInAnyOrderElementsOf(templates);
        }
    }

    @Test
    void theGalleryIsWrittenToBeLookedAt() throws IOException {
        Path directory = Path.of("target/gallery");
        new Gallery().write(directory);
        assertThat(directory.resolve("home.en.html")).content().contains("assets/cadre.css");
        assertThat(directory.resolve("assets/htmx.js")).exists();
    }

    private static boolean takesAView(Path template) {
        try {
            return Files.readString(template).contains(" view\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void holdsUp(String name, String html) {
        boolean page = html.contains("<!DOCTYPE html>");
        assertThat(html).doesNotContain(Samples.NASTY).doesNotContain("<script>alert").doesNotContainPattern(INLINE)
                .doesNotContainPattern(ELSEWHERE).doesNotContain("[org.cadre").doesNotContain("Optional[");
        if (page) {
            assertThat(occurrences(html, "<h1")).as("one h1").isEqualTo(1);
            assertThat(occurrences(html, "<main")).as("one main").isEqualTo(1);
            assertThat(html).containsPattern("<html lang=\"[a-z]{2}\"").containsPattern("<title>[^<]+ · Cadre</title>");
            idsAreUniqueAndFound(html);
        }
        everyFieldHasALabel(html);
        everyPostCarriesTheTokenFirst(html);
        assertThat(name).isNotEmpty();
    }

    private static void everyFieldHasALabel(String html) {
        FIELD.matcher(html).results().filter(field -> !field.group(2).contains("type=\"hidden\"")).forEach(field -> {
            var id = ID.matcher(field.group(2));
            assertThat(id.find()).as("%s has an id", field.group()).isTrue();
            assertThat(html).containsPattern("<label [^>]*for=\"" + Pattern.quote(id.group(1)) + "\"");
        });
    }

    private static void everyPostCarriesTheTokenFirst(String html) {
        FORM.matcher(html).results().forEach(form -> assertThat(form.group()).contains("name=\"csrf\""));
    }

    private static void idsAreUniqueAndFound(String html) {
        List<String> ids = new ArrayList<>();
        ID.matcher(html).results().forEach(id -> ids.add(id.group(1)));
        assertThat(ids).doesNotHaveDuplicates();
        POINTER.matcher(html).results().flatMap(pointer -> Stream.of(pointer.group(1).split(" ")))
                .forEach(id -> assertThat(ids).as("what %s points to", id).contains(id));
    }

    private static int occurrences(String html, String what) {
        return html.split(Pattern.quote(what), -1).length - 1;
    }

    @Test
    void whatARuleRefusesSaysSoInTheRulesWordsAndLeadsBack() {
        for (var language : Languages.all()) {
            String page = new Gallery().render(Locale.forLanguageTag(language.tag()), "auto").get("error-422");
            assertThat(page).contains("422", "href=\"/audit\"").contains(Samples.NASTY.replace("&", "&amp;")
                    .replace("<", "&lt;").replace(">", "&gt;"));
            assertThat(page).as("no key without words").doesNotContain("error.422");
        }
    }

    @Test
    void aThirdLanguageWouldBeRenderedToo() {
        Map<String, String> pages = new Gallery().render(Languages.FALLBACK, "dark");
        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(pages.get("home")).contains("data-theme=\"dark\"");
    }
}
