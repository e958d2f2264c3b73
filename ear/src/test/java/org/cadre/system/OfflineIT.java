package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/** What a phone without a network shows: one's own, while one is signed in, and nothing else. */
@SystemTest
class OfflineIT {
    private static final int LOOKS = 100;
    private static final String KEPT = "caches.match(location.href, {ignoreVary: true}).then(page => !!page)";
    private static final String OWN = "caches.keys().then(names => names.filter(name => name.startsWith('own-')).length)";

    @Test
    void onesOwnPagesAreReadWithoutANetworkUntilOneSignsOut(Cadre cadre) {
        String question = "Where is the spare key of the shed " + UUID.randomUUID() + "?";
        try (var profile = phone(cadre)) {
            Page page = signIn(profile, cadre, Demo.ASKER);
            String ask = asked(page, question);

            profile.setOffline(true);
            page.navigate(ask);
            assertThat(page.locator("h1").textContent()).contains(question);
            assertThat(page.getByText("as you last saw it").isVisible()).isTrue();
            page.navigate("/people");
            assertThat(page.locator("h1").textContent()).isEqualTo("No network");
            page.locator("#kept a").getByText(question).click();
            assertThat(page.locator("h1").textContent()).contains(question);

            profile.setOffline(false);
            page.navigate("/");
            page.locator("header details.menu summary").click();
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL("**/signed-out");
            assertThat(((Number) page.evaluate(OWN)).intValue()).isZero();
            profile.setOffline(true);
            assertThat(offline(page, ask)).doesNotContain(question);
        }
    }

    @Test
    void theNextAccountFindsNothingOfTheOneBefore(Cadre cadre) {
        String question = "Who keeps the list of lockers " + UUID.randomUUID() + "?";
        try (var profile = phone(cadre)) {
            Page page = signIn(profile, cadre, Demo.ASKER);
            String ask = asked(page, question);

            profile.clearCookies(); // the session ends without anybody signing out
            signIn(profile, cadre, Demo.EXPERT);
            page.navigate("/inbox");
            assertThat(((Number) page.evaluate(OWN)).intValue()).isLessThan(2);
            profile.setOffline(true);
            assertThat(offline(page, ask)).doesNotContain(question);
            assertThat(offline(page, "/people")).doesNotContain(question);
        }
    }

    /** @return the question's page, which the device has kept */
    private static String asked(Page page, String question) {
        page.locator("#field-text").fill(question);
        page.locator(".box button.big").click();
        page.waitForURL(Pattern.compile(".*/asks/[0-9a-f-]{36}.*"));
        String ask = page.url();
        page.navigate(ask);
        page.waitForFunction(KEPT);
        return ask;
    }

    @Test
    void theServerLetsNobodyKeepASecretOrWhatIsNotTheirs(Cadre cadre) throws Exception {
        ApiClient asker = cadre.api(Demo.CIO); // who may ask in confidence
        Visitor visitor = cadre.signedIn(Demo.CIO);
        assertThat(visitor.get("/asks/" + filed(asker, "INTERNAL")).header("Cadre-Keep")).isEqualTo("yes");
        assertThat(visitor.get("/asks/" + filed(asker, "CONFIDENTIAL")).header("Cadre-Keep")).isEmpty();
        assertThat(cadre.signedIn(Demo.EXPERT).get("/asks/" + filed(asker, "INTERNAL")).header("Cadre-Keep"))
                .isEmpty();
        assertThat(visitor.get("/people").header("Cadre-Keep")).isEmpty();
        assertThat(visitor.get("/people").header("Cadre-Reader")).matches("[0-9a-f]{16}")
                .isNotEqualTo(cadre.signedIn(Demo.CIO).get("/people").header("Cadre-Reader"));
        assertThat(cadre.visitor().get("/sign-in").header("Cadre-Reader")).isEmpty();
    }

    @Test
    void whatOneIsAtIsReadWithoutANetworkUntilItIsDoneOrOneSignsOut(Cadre cadre) {
        Staff.letTheExpertHaveTime();
        String words = "Label the crates of the shed " + UUID.randomUUID();
        String task = "/tasks/" + cadre.api(Demo.ASKER).post("/tasks", "{\"text\": \"" + words
                + "\", \"brief\": {\"deliverable\": \"A page\", \"effortMinutes\": 5}}").id().orElseThrow();
        assertThat(cadre.signedIn(Demo.EXPERT).get(task).header("Cadre-Keep")).as("free").isEmpty();
        assertThat(cadre.api(Demo.EXPERT).post(task + "/take", "").status()).isEqualTo(200);
        assertThat(cadre.signedIn(Demo.CIO).get(task).header("Cadre-Keep")).as("another's").isEmpty();
        try (var profile = phone(cadre)) {
            Page page = signIn(profile, cadre, Demo.EXPERT);
            page.navigate(task);
            page.waitForFunction(KEPT);
            profile.setOffline(true);
            page.navigate(task);
            assertThat(page.locator("h1").textContent()).contains(words);
            assertThat(page.getByText("as you last saw it").isVisible()).isTrue();

            profile.setOffline(false);
            page.navigate("/");
            page.locator("header details.menu summary").click();
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL("**/signed-out");
            assertThat(((Number) page.evaluate(OWN)).intValue()).isZero();
            profile.setOffline(true);
            assertThat(offline(page, task)).doesNotContain(words);
        }
        assertThat(cadre.api(Demo.EXPERT)
                .post(task + "/deliveries", "{\"text\": \"All have one.\", \"termsAccepted\": true}")
                .status()).isEqualTo(201);
        assertThat(cadre.signedIn(Demo.EXPERT).get(task).header("Cadre-Keep")).as("done").isEmpty();
    }

    @Test
    void thePortalCanBeInstalled(Cadre cadre) {
        Answer manifest = cadre.visitor().get("/manifest.webmanifest");
        assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
        assertThat(manifest.body()).contains("\"start_url\":\"/\"", "\"scope\":\"/\"", "\"maskable\"", "512x512");
        Answer worker = cadre.visitor().get("/worker.js");
        assertThat(worker.header("Content-Type")).startsWith("text/javascript");
        assertThat(worker.header("Cache-Control")).contains("no-");
        assertThat(worker.header("Content-Security-Policy")).contains("connect-src 'self'");
    }

    private static BrowserContext phone(Cadre cadre) {
        return cadre.browsers().open(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(390, 844));
    }

    private static Page signIn(BrowserContext profile, Cadre cadre, Demo who) {
        Page page = profile.pages().isEmpty() ? profile.newPage() : profile.pages().getFirst();
        page.navigate("/sign-in");
        page.locator("input[name=mail]").fill(who.mail());
        page.locator("input[name=password]").fill(cadre.demoPassword());
        page.locator("main button").click();
        page.waitForSelector("#field-text");
        page.waitForFunction("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)");
        return page;
    }

    /** What stands there, be it a page of the browser itself. */
    private static String offline(Page page, String address) {
        try {
            page.navigate(address);
        } catch (PlaywrightException unreachable) {
            assertThat(unreachable.getMessage()).contains("ERR_");
        }
        return content(page);
    }

    /** The browser goes to a page of its own in its own time, and tells nothing of it meanwhile. */
    private static String content(Page page) {
        for (int look = 0;; look++)
            try {
                return page.content();
            } catch (PlaywrightException navigating) {
                if (look == LOOKS)
                    throw navigating;
                page.waitForTimeout(100);
            }
    }

    private static String filed(ApiClient asker, String classification) {
        Answer filed = asker.post("/asks",
                "{\"text\": \"Which form is it for the keep %s?\", \"classification\": \"%s\"}".formatted(
                        UUID.randomUUID(), classification));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        return filed.body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }
}
