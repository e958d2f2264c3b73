package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;

/**
 * One person at one browser. Whatever no page may do is noted while it is used, and told when it is closed: errors in the
 * console, violations of the content security policy, a request to another host, a part of a page that is not there.
 */
public final class BrowserTab implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final int PATIENCE = 30_000; // a busy machine is no failure

    private final BrowserContext context;
    private final Page page;
    private final String base = Cadre.running().uri("/").toString();
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private BrowserTab(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        context.onConsoleMessage(this::said);
        context.onWebError(error -> complaints.add("script failed: " + error.error()));
        context.onRequest(this::asked);
        context.onResponse(this::answered);
        this.page = context.newPage();
    }

    /** Somebody who has not signed in. */
    static BrowserTab stranger() {
        return with(new Browser.NewContextOptions().setLocale("en-GB"));
    }

    /** Without the worker of {@link OfflineIT}, so that every test sees what the server says now. */
    static BrowserTab with(Browser.NewContextOptions options) {
        return new BrowserTab(
                Cadre.running().browsers().open(options.setServiceWorkers(ServiceWorkerPolicy.BLOCK)));
    }

    static BrowserTab of(Demo account) {
        return stranger().signedIn(account.mail(), Cadre.running().demoPassword());
    }

    /** Brings a session that was opened beside the browser, which spares the form. */
    BrowserTab signedIn(String mail, String password) {
        var cookies = Cadre.running().visitor().signIn(mail, password).cookies().getCookieStore().getCookies();
        context.addCookies(cookies.stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(base)).toList());
        return this;
    }

    Page page() {
        return page;
    }

    /** Opens a page of the portal, which answers with this status. */
    Page go(String path, int status) {
        Response response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(status);
        return page;
    }

    Page go(String path) {
        return go(path, 200);
    }

    /** Marks the page that is shown, so that {@link #isStillTheSamePage()} can tell. */
    void mark() {
        page.evaluate("window.marked = true");
    }

    boolean isStillTheSamePage() {
        return Boolean.TRUE.equals(page.evaluate("window.marked === true"));
    }

    /** How many pixels the page is wider than its window. */
    int overflow() {
        return ((Number) page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    /** Leaves a picture of what the window shows, and nothing below it. */
    Path picture(String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    /** Leaves a picture of the whole page. */
    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Files a question from the home page and waits for its own. */
    Page file(String question) {
        Page home = go("/");
        home.locator("#field-text").fill(question);
        home.locator(".box button.big").click();
        home.waitForURL(Pattern.compile(".*/asks/[0-9a-f-]{36}(#.*)?$"));
        return home;
    }

    private void said(ConsoleMessage message) {
        // a document that is not there is asserted by who opened it, a part of one is noted below
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource"))
            complaints.add("console of " + page.url() + ": " + message.text());
    }

    private void asked(Request request) {
        if (!request.url().startsWith(base) && !request.url().startsWith("data:")
                && !request.url().startsWith("about:"))
            complaints.add("request to " + request.url());
    }

    /** A text that still refers to a file which was deleted shows its name in its place. */
    void deletes(String address) {
        deleted.add(address);
    }

    /** What is sent there without loading a page is wrong, and its answer says what. */
    void refuses(String address) {
        refused.add(address);
    }

    private boolean expected(Response response) {
        return response.status() == 404 && deleted.stream().anyMatch(response.url()::endsWith)
                || response.status() == 400 && refused.stream().anyMatch(response.url()::endsWith);
    }

    private void answered(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest() && !expected(response))
            complaints.add(response.status() + " for " + response.url() + " on " + page.url());
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
