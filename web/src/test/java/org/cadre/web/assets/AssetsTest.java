package org.cadre.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.cadre.web.assets.Assets.Asset;
import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void styleAndScriptStayLight() {
        assertThat(plain("cadre.css").length()).isLessThan(30_000);
        assertThat(plain("live.js").length()).isLessThan(10_000);
        assertThat(plain("names.js").length()).isLessThan(5_000);
        assertThat(plain("live.js").length() + plain("htmx.js").length()).isLessThan(60_000);
    }

    /** As many rules as were written, and their words as they were. */
    @Test
    void theStyleLosesNothingButBlanks() throws IOException {
        try (var in = Assets.class.getResourceAsStream("cadre.css")) {
            String written = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
            assertThat(plain("cadre.css").chars().filter(one -> one == '{').count()).isGreaterThan(300)
                    .isEqualTo(written.chars().filter(one -> one == '{').count());
            assertThat(plain("cadre.css").replaceAll("[\\s;]", "")).isEqualTo(written.replaceAll("[\\s;]", ""));
            assertThat(plain("cadre.css")).contains(":is(h1,h2", "\"Segoe UI\"", "calc(var(--top) + 1rem)");
        }
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(plain("cadre.css")).doesNotContain("url(", "@import", "http");
        assertThat(plain("live.js")).doesNotContain("http", "eval(", "innerHTML");
    }

    @Test
    void theCompressedFileIsTheSameFile() throws IOException {
        Asset htmx = Assets.named("htmx.js").orElseThrow();
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(htmx.gzip()))) {
            assertThat(gzip.readAllBytes()).isEqualTo(htmx.plain());
        }
    }

    @Test
    void theAddressNamesTheContents() {
        assertThat(Assets.BASE).matches("/assets/[0-9a-f]{12}");
        assertThat(Assets.named("../secret")).isEmpty();
    }

    private static String plain(String name) {
        return new String(Assets.named(name).orElseThrow().plain(), StandardCharsets.UTF_8);
    }
}
