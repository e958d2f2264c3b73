package org.cadre.load;

import java.io.IOException;
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
 * company's office, and fails where it thinks less than we want. Lighthouse comes from the npm registry into the folder of
 * the build; the browser is the machine's own.
 */
public final class Lighthouse {
    private static final String PACKAGE = "lighthouse@12.8.2";
    private static final Map<String, Integer> LEAST = new LinkedHashMap<>();
    private static final int MINUTES = 5;
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
            try (Connection database = served.database()) {
                Files.writeString(headers, "{\"Cookie\": \"cadre_session="
                        + Clients.governors(database).getFirst().session() + "\"}");
                ask = Query.all(database, """
                        select id from ask where state = 'SOLVED' and kind = 'QUESTION' and classification <= 1
                        and wall_id is null order by filed_at desc limit 1""", row -> row.getString(1)).getFirst();
            }
            progress.line(String.format(Locale.ROOT, "%-24s %12s %14s %15s %9s %9s", "", "performance",
                    "accessibility", "best-practices", "first byte", "paint"));
            for (String page : List.of("/", "/asks/" + ask, "/inbox", "/reports/resolution"))
                missed += measured(served.base() + page, page, chromium.get(), headers);
            Files.delete(headers);
        }
        return missed == 0 ? 0 : 1;
    }

    private int measured(String address, String page, Path chromium, Path headers) throws Exception {
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
        line.append(String.format(Locale.ROOT, " %6.0f ms %6.0f ms",
                json.at("/audits/server-response-time/numericValue").asDouble(),
                json.at("/audits/largest-contentful-paint/numericValue").asDouble()));
        progress.line(line.toString());
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
