package org.cadre.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Files of a question: chosen, pasted, given out, and hidden with it. */
@SystemTest
class AttachmentIT {
    private static final byte[] LOG = "09:00:01 gateway up\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void aFileIsGivenOutInRangesToWhomItsAskIsShownTo(Cadre cadre) throws Exception {
        ApiClient cleared = cadre.api(Demo.CIO);
        var uploaded = cleared.send("POST", "/files?name=gateway.log", HttpRequest.BodyPublishers.ofByteArray(LOG),
                "application/octet-stream");
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        String id = uploaded.id().orElseThrow().toString();
        var filed = cleared.post("/asks", "{\"text\": \"Why so? [gateway.log](/files/" + id
                + ")\", \"classification\": \"RESTRICTED\"}");
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(cleared.get("/asks/" + filed.id().orElseThrow() + "/files").body()).contains(id);

        var whole = content(cadre, cleared, id, "");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(LOG);
        assertThat(whole.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(whole.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(whole.headers().allValues("Content-Security-Policy")).anyMatch(one -> one.contains("sandbox"));
        var part = content(cadre, cleared, id, "bytes=262134-262153");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(LOG, 262_134, 262_154));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 262134-262153/" + LOG.length);
        assertThat(content(cadre, cleared, id, "bytes=" + LOG.length + "-").statusCode()).isEqualTo(416);

        ApiClient uncleared = cadre.api(Demo.ASKER);
        for (String path : new String[]{"/files/%s", "/files/%s/content"}) {
            var there = uncleared.get(path.formatted(id));
            var nowhere = uncleared.get(path.formatted(UUID.randomUUID()));
            assertThat(there.status()).as(path).isEqualTo(nowhere.status()).isEqualTo(404);
            assertThat(there.body()).as(path).isEqualTo(nowhere.body());
        }
        assertThat(cleared.delete("/files/" + id).status()).isEqualTo(204);
        assertThat(cleared.get("/files/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotTakenSaysWhy(Cadre cadre) {
        var refused = cadre.api(Demo.ASKER).send("POST", "/files?name=plan.pdf",
                HttpRequest.BodyPublishers.ofByteArray(LOG), "application/octet-stream");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains(".pdf", "text/plain");
    }

    @Test
    void aPictureIsChosenWithTheFormAndAnotherIsPasted(Cadre cadre) throws IOException {
        try (var tab = BrowserTab.of(Demo.ASKER)) {
            Page page = tab.go("/asks/new");
            page.locator("#field-text").fill("Why does the chart of hall seven bend?");
            page.locator("#field-file").setInputFiles(new FilePayload("chart.png", "image/png", picture()));
            page.locator("form.box button.big").click();
            page.waitForURL(Pattern.compile(".*/asks/[0-9a-f-]{36}$"));
            assertThat(page.locator(".question .prose img")).hasJSProperty("naturalWidth", 30);
            assertThat(page.locator(".files li")).hasCount(1);

            page.locator("#answer textarea").fill("Like this:");
            page.evaluate(
                    """
                            bytes => {
                              const all = Uint8Array.from(atob(bytes), c => c.charCodeAt(0));
                              const data = new DataTransfer();
                              data.items.add(new File([all], 'shot.png', { type: 'image/png' }));
                              const area = document.querySelector('#answer textarea');
                              area.focus();
                              area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                            }""",
                    Base64.getEncoder().encodeToString(picture()));
            assertThat(page.locator("#answer .attach-state")).containsText("attached");
            assertThat(page.locator("#answer textarea"))
                    .hasValue(Pattern.compile("^Like this:[\\s\\S]*!\\[shot\\.png\\]\\(/files/[\\s\\S]*$"));
            tab.shoot("attached");
            page.locator("#answer .actions button").first().click();
            assertThat(page.locator(".answer .prose img")).hasJSProperty("naturalWidth", 30);
            assertThat(page.locator(".files li")).hasCount(2);
            tab.deletes(page.locator(".answer .prose img").getAttribute("src"));
            page.locator(".files li button").last().click();
            assertThat(page.locator(".files li")).hasCount(1);
            assertThat(page.getByAltText("shot.png")).hasJSProperty("naturalWidth", 320); // that says it was removed
        }
    }

    static byte[] picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static HttpResponse<byte[]> content(Cadre cadre, ApiClient as, String id, String range)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(cadre.uri("/api/v1/files/" + id + "/content"))
                .header("Authorization", "Bearer " + as.token());
        if (!range.isEmpty())
            request.header("Range", range);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
