package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * What must hold for every page, light and dark, on a desk and on a phone: no violation of WCAG 2.2 AA that axe can see,
 * nothing wider than the window. Which pages there are is read from the router. Pictures of all of them are left in
 * {@code target/screenshots}, to be looked at.
 */
@SystemTest
class EveryPageIT {
    /** Whether a picture of every look is wanted; they take as long as all else. */
    private static final boolean PICTURES = Boolean.getBoolean("cadre.pictures");
    /** A page of an administrator, whose navigation is the longest, is looked at on a tablet as well. */
    private static final String ON_TABLET = "accounts";
    private static final int BROWSERS = 2;
    private static final int DESK = 1280;
    private static final int TABLET = 820;
    private static final int PHONE = 390;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** What the same markup can break where there is less room: sizes, what scrolls, and parts that show themselves then only. */
    private static final List<String> OF_WIDTH = List.of("target-size", "scrollable-region-focusable",
            "aria-hidden-focus", "link-name", "button-name", "label", "select-name", "list", "listitem",
            "nested-interactive", "link-in-text-block");
    private static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry("/me/portfolio/export.csv", "a file"),
            Map.entry("/me/portfolio/export.json", "a file"),
            Map.entry("/home/lists", "a part of /"),
            Map.entry("/inbox/list", "a part of /inbox"),
            Map.entry("/inbox/count", "a part of every page"),
            Map.entry("/asks/{id}/answers", "a part of /asks/{id}"),
            Map.entry("/asks/{id}/status", "a part of /asks/{id}"),
            Map.entry("/admin/imports/{id}/progress", "a part of /admin/imports/{id}"),
            Map.entry("/asks/{id}/comments", "a part of /asks/{id}"),
            Map.entry("/meetings/{id}/calendar.ics", "a file"),
            Map.entry("/batches/{id}/progress", "a part of /batches/{id}"),
            Map.entry("/batches/{id}/imports/{job}/progress", "a part of /batches/{id}/imports/{job}"),
            Map.entry("/batches/{id}/imports/{job}/problems.csv", "a file"),
            Map.entry("/tasks/{id}/review", "leads to /tasks/reviews/{review}"),
            Map.entry("/names", "suggestions for a field"),
            Map.entry("/skills/names", "suggestions for a field"),
            Map.entry("/operation/metrics", "figures for scrapers"),
            Map.entry("/admin/imports/{id}/problems.csv", "a file"),
            Map.entry("/assets/{build}/{name}", "a file"),
            Map.entry("/files/{id}", "a file"),
            Map.entry("/rulebook/export.yaml", "a file"),
            Map.entry("/audit/export.csv", "a file"),
            Map.entry("/audit/export.jsonl", "a file"),
            Map.entry("/recertifications/{id}/export.csv", "a file"),
            Map.entry("/reports/{report}/export.csv", "a file"), Map.entry("/reports/{report}/export.pdf", "a file"),
            Map.entry("/reports/{report}/export.xlsx", "a file"),
            Map.entry("/reports/packs/{month}/pack.pdf", "a file"),
            Map.entry("/reports/packs/{month}/pack.xlsx", "a file"),
            Map.entry("/archives/{id}", "a file"),
            Map.entry("/manifest.webmanifest", "what a phone installs by"), Map.entry("/worker.js", "a script"),
            Map.entry("/admin/first-steps/samples/{name}", "a file"),
            Map.entry("/live", "a stream of events"));

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void everyPageHoldsUpInEveryLanguage(Cadre cadre) throws Exception {
        var scenery = new Scenery(cadre);
        var pages = Samples.pages(scenery);
        Set<String> missing = new HashSet<>(Routes.ofPortal());
        assertThat(missing).containsAll(NO_PAGES.keySet());
        missing.removeAll(NO_PAGES.keySet());
        missing.removeAll(pages.stream().map(Sample::route).toList());
        assertThat(missing).as("pages that nobody looks at").isEmpty();

        var faults = new ConcurrentSkipListMap<String, List<String>>();
        try (var browsers = Executors.newFixedThreadPool(BROWSERS)) {
            for (String language : languages()) {
                scenery.speak(language);
                var looking = IntStream.range(0, BROWSERS).mapToObj(one -> browsers
                        .submit(() -> look(every(BROWSERS, one, pages), language, faults))).toList();
                for (var one : looking)
                    one.get();
            }
        } finally {
            scenery.speak("en");
        }
        assertThat(faults).isEmpty();
    }

    private static List<Sample> every(int step, int from, List<Sample> pages) {
        return IntStream.range(0, pages.size()).filter(at -> at % step == from).mapToObj(pages::get).toList();
    }

    private static void look(List<Sample> pages, String language, Map<String, List<String>> faults) {
        pages.stream().collect(Collectors.groupingBy(Sample::reader)).forEach((reader, some) -> {
            try (var tab = open(reader, language)) {
                some.forEach(sample -> look(tab, sample, language, faults));
            }
        });
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void picturesAreTakenForTheReadme(Cadre cadre) throws Exception {
        var scenery = new Scenery(cadre);
        taken(Demo.EXPERT, "portal", "/");
        taken(Demo.ASKER, "question", "/asks/" + scenery.invited);
        taken(Demo.EXPERT, "inbox", "/inbox");
        if (PICTURES) // or it may show that the months are still being counted
            Await.until("the months to be counted", Duration.ofMinutes(8),
                    () -> cadre.signedIn(Demo.CIO).get("/office").body().contains("cards trends"));
        taken(Demo.CIO, "office", "/office");
        taken(Demo.CIO, "report", "/reports/resolution?period=" + YearMonth.now(ZoneOffset.UTC).getYear());
    }

    private static void taken(Demo reader, String name, String path) throws IOException {
        try (var tab = BrowserTab.of(reader)) {
            tab.page().setViewportSize(1280, 860);
            tab.go(path).locator("main h1").first().waitFor();
            assertThat(Files.size(tab.picture(name))).as(name).isBetween(20_000L, 200_000L);
        }
    }

    /** One for each file of the portal's words. */
    private static List<String> languages() throws IOException {
        try (var files = Files.list(Path.of("../web/src/main/resources/org/cadre/web"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("messages_"))
                    .map(name -> name.replaceAll("messages_|\\.properties", "")).sorted().toList();
        }
    }

    private static BrowserTab open(String reader, String language) {
        var tab = BrowserTab.with(new Browser.NewContextOptions().setLocale(language));
        return reader.isEmpty() ? tab : tab.signedIn(reader, Cadre.running().demoPassword());
    }

    /**
     * One way to look at a page.
     *
     * @param rules of axe; none where it is not asked
     */
    private record Look(ColorScheme scheme, int width, List<String> rules) {
        /** All that axe can see by day, on a phone what depends on the width, by night what depends on the colours. */
        static List<Look> closely() {
            return List.of(new Look(ColorScheme.LIGHT, DESK, RULES), new Look(ColorScheme.LIGHT, PHONE, OF_WIDTH),
                    new Look(ColorScheme.DARK, DESK, List.of("color-contrast")));
        }

        /** In another language words are longer, which shows where there is least room; structure and colours are the same. */
        static List<Look> widely() {
            return List.of(new Look(ColorScheme.LIGHT, PHONE, List.of()));
        }

        static List<Look> at(Sample sample, String language) {
            var looks = language.equals("en") ? closely() : widely();
            return sample.name().equals(ON_TABLET)
                    ? Stream.concat(looks.stream(), Stream.of(new Look(ColorScheme.LIGHT, TABLET, List.of()))).toList()
                    : looks;
        }
    }

    private static void look(BrowserTab tab, Sample sample, String language, Map<String, List<String>> faults) {
        Page page = tab.go(sample.path(), sample.status());
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        sample.then().accept(page);
        for (Look look : Look.at(sample, language)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme())
                    .setReducedMotion(ReducedMotion.REDUCE)); // or colours would be seen on their way to others
            page.setViewportSize(look.width(), look.width() == PHONE ? 844 : 800);
            String name = "%s-%s-%s-%d".formatted(sample.name(), language,
                    look.scheme().name().toLowerCase(Locale.ROOT), look.width());
            List<String> found = check(tab, look.rules());
            if (!found.isEmpty())
                faults.put(name, found);
            if (PICTURES || !found.isEmpty())
                tab.shoot(name);
        }
    }

    private static List<String> check(BrowserTab tab, List<String> rules) {
        List<String> found = new ArrayList<>();
        if (tab.overflow() > 0)
            found.add(tab.overflow() + " px wider than its window");
        if (!rules.isEmpty())
            found.addAll(Axe.violations(tab.page(), rules));
        return found;
    }
}
