package org.cadre.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.cadre.launch.Progress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The command that asks Lighthouse, as a phone, what it thinks of the pages that people see most, signed in as the demo
 * company's office, and how long their first byte takes, and fails where that is not what we want. Lighthouse comes from the npm registry into the folder of
 * the build; the browser is the machine's own.
 */
public final class Lighthouse {
    private static final String PACKAGE = "lighthouse@12.8.2";
    private static final Map<String, Integer> LEAST = new LinkedHashMap<>();
    private static final int MINUTES = 5;
    private static final int WARM_UPS = 300;
    private static final int REQUESTS = 20;
    private static final int MOST_MILLIS = 50;
    private static final String CHROME = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run "
            + "--disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage";

    static {
        LEAST.put("performance", 98);
        LEAST.put("accessibility", 100);
        LEAST.put("best-practices", 100);
    }

    private final Progress progress = new Progress(System.out);
    private final Path folder = Path.of(System.getProperty("cadre.lighthouse.folder"));

    public static void main(String[] arguments) throws Exception {
        System.exit(new Lighthouse().run());
    }

    private int run() throws Exception {
        var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of).filter(Files::isExecutable).findFirst();
        if (chromium.isEmpty() || !works("npm", "--version")) {
            progress.line("Lighthouse is skipped: it needs npm and a Chromium on this machine.");
            return 0;
        }
        Files.createDirectories(folder);
        progress.step("Installing " + PACKAGE);
        started(List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", folder.toString(), PACKAGE), Map.of());
        int missed = 0;
        try (var served = Served.start(progress)) {
            served.awaitQuiet();
            Path headers = folder.resolve("headers.json");
            String ask;
            String cookie;
            try (Connection database = served.database()) {
                cookie = "cadre_session=" + Clients.governors(database).getFirst().session();
                Files.writeString(headers, "{\"Cookie\": \"" + cookie + "\"}");
                ask = Query.all(database, """
                        select id from ask where state = 'SOLVED' and kind = 'QUESTION' and classification <= 1
                        and wall_id is null order by filed_at desc limit 1""", row -> row.getString(1)).getFirst();
            }
            progress.line(String.format(Locale.ROOT, "load average %.1f",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
            progress.line(String.format(Locale.ROOT, "%-24s %12s %14s %15s %9s %9s", "", "performance",
                    "accessibility", "best-practices", "first byte", "paint"));
            for (String page : List.of("/", "/asks/" + ask, "/inbox", "/reports/resolution")) {
                double first = firstByte(URI.create(served.base() + page), cookie);
                missed += measured(served.base() + page, page, first, chromium.get(), headers);
            }
            Files.delete(headers);
        }
        return missed == 0 ? 0 : 1;
    }

    /** The median of some requests after many, in milliseconds. */
    private static double firstByte(URI page, String cookie) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page).header("Cookie", cookie).header("Accept", "text/html")
                .header("Accept-Encoding", "gzip").build();
        var took = new ArrayList<Long>();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < WARM_UPS + REQUESTS; i++) {
                long begin = System.nanoTime();
                var answer = client.send(request, BodyHandlers.ofInputStream());
                try (var body = answer.body()) {
                    if (answer.statusCode() != 200 || body.read() < 0)
                        throw new IllegalStateException(page + ": " + answer.statusCode());
                    if (i >= WARM_UPS)
                        took.add(System.nanoTime() - begin);
                    body.readAllBytes();
                }
            }
        }
        took.sort(null);
        return took.get(REQUESTS / 2) / 1e6;
    }

    private int measured(String address, String page, double firstByte, Path chromium, Path headers)
            throws Exception {
        Path result = folder.resolve(page.replaceAll("[^a-z]+", "-").replaceAll("^-+|-+$", "") + "-result.json");
        started(List.of(folder.resolve("node_modules/.bin/lighthouse").toString(), address, "--quiet",
                "--no-enable-error-reporting", "--output=json", "--output-path=" + result,
                "--only-categories=" + String.join(",", LEAST.keySet()), "--extra-headers=" + headers,
                "--chrome-flags=" + CHROME), Map.of("CHROME_PATH", chromium.toString()));
        JsonNode json = new ObjectMapper().readTree(result.toFile());
        var line = new StringBuilder(String.format(Locale.ROOT, "%-24.24s", page));
        var lacking = new ArrayList<String>();
        for (var one : LEAST.entrySet()) {
            long score = Math.round(json.at("/categories/" + one.getKey() + "/score").asDouble() * 100);
            line.append(String.format(Locale.ROOT, " %12d ", score));
            if (score < one.getValue())
                for (JsonNode audit : json.at("/categories/" + one.getKey() + "/auditRefs"))
                    lacking(json, audit, one.getKey(), lacking);
        }
        line.append(String.format(Locale.ROOT, " %6.1f ms %6.0f ms",
                firstByte,
                json.at("/audits/largest-contentful-paint/numericValue").asDouble()));
        progress.line(line.toString());
        if (firstByte > MOST_MILLIS)
            lacking.add("    first byte: more than " + MOST_MILLIS + " ms");
        lacking.forEach(progress::line);
        return lacking.isEmpty() ? 0 : 1;
    }

    private static void lacking(JsonNode json, JsonNode audit, String category, List<String> into) {
        JsonNode found = json.at("/audits/" + audit.get("id").asText());
        if (audit.path("weight").asDouble() > 0 && found.path("score").asDouble(1) < 1)
            into.add("    " + category + ": " + found.path("title").asText() + " "
                    + found.path("displayValue").asText());
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static void started(List<String> command, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command.getFirst() + " did not end in " + MINUTES + " minutes");
        }
        if (process.exitValue() != 0)
            throw new IllegalStateException(command.getFirst() + " ended with " + process.exitValue());
    }
}
