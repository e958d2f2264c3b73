package org.cadre.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.opentest4j.TestAbortedException;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * A real Chromium: the machine's own, else one that its package manager installs, else the test is skipped and says so. Each
 * thread has one of its own, since Playwright listens to the thread only that it was made by.
 */
public final class Browsers {
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private final ThreadLocal<Browser> browser = ThreadLocal.withInitial(Browsers::launch);

    /** A fresh profile, which the caller closes; its pages resolve paths against the portal. */
    public BrowserContext open() {
        return open(new Browser.NewContextOptions());
    }

    /** A fresh profile of some size, language or colour scheme. */
    public BrowserContext open(Browser.NewContextOptions options) {
        return browser.get().newContext(options.setBaseURL(Cadre.running().uri("/").toString()));
    }

    private static Browser launch() {
        Path chromium = chromium();
        Playwright playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser launched = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(arguments()));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return launched;
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(
                List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"));
        if (root()) {
            arguments.add("--no-sandbox"); // Chromium refuses to run as root with it
        }
        return arguments;
    }

    private static synchronized Path chromium() {
        return found().or(Browsers::installed)
                .orElseThrow(() -> new TestAbortedException(
                        "Browser tests are skipped: there is no Chromium on this machine."));
    }

    private static Optional<Path> found() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> installed() {
        if (!root() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.out.println("Installing Chromium with apt-get for the browser tests");
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        return found();
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            System.out.println(String.join(" ", command) + " could not be run: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }
}
