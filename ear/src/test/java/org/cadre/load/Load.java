package org.cadre.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.cadre.demo.Crowd;
import org.cadre.demo.CrowdAsks;
import org.cadre.launch.Progress;
import org.cadre.launch.Stored;
import org.cadre.load.Clients.Client;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The load command: makes a company, serves it, and prints what pages, searches and new questions cost, and what an import
 * of everybody, a rebuild of the index and a start take.
 */
public final class Load {
    private final Plan plan = Plan.fromProperties();
    private final Progress progress = new Progress(System.out);
    private final Table table = new Table(System.out);
    private final Crowd crowd = Crowd.of(plan.seed(), plan.people());

    public static void main(String[] arguments) throws Exception {
        new Load().run();
        System.exit(0); // Gatling leaves threads behind
    }

    private void run() throws Exception {
        progress.step(plan.people() + " colleagues and " + plan.asks() + " asks, seed " + plan.seed());
        if (!plan.reuse())
            make();
        try (var served = Served.start(progress)) {
            table.begun("start-up to ready", served.startTaken());
            for (Scenario scenario : plan.scenarios())
                measure(served, scenario);
        }
        table.print(plan);
    }

    /** A database with the company in it, and an index of that which the product has built. */
    private void make() throws Exception {
        Stored.forget(Served.home());
        try (var served = Served.start(progress)) {
            table.begun("first start, with the demo company", served.startTaken());
            table.begun("import of " + plan.people() + " rows", importEverybody(served));
            progress.step("Writing the asks");
            try (Connection database = served.database()) {
                CrowdAsks.fill(database, crowd, plan.asks(), Instant.now());
            }
        }
        Stored.forgetIndex(Served.home());
        try (var served = Served.start(progress)) {
            table.begun("start-up with rebuild of the index", served.startTaken());
        }
    }

    private Taken importEverybody(Served served) throws Exception {
        progress.step("Importing the directory");
        Client admin;
        try (Connection database = served.database()) {
            admin = Clients.admin(database);
        }
        byte[] file = crowd.directory();
        return served.taken(() -> {
            var http = HttpClient.newHttpClient();
            var answer = http.send(to(served, "/api/v1/imports/directory", admin).header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(file)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 202)
                awaitDone(http, served, admin, answer.headers().firstValue("Location").orElseThrow());
            else if (answer.statusCode() != 200)
                throw new IllegalStateException("the import was refused: " + answer.body());
            served.awaitQuiet();
        });
    }

    private static void awaitDone(HttpClient http, Served served, Client admin, String job)
            throws IOException, InterruptedException {
        String path = URI.create(job).getPath();
        for (String body = "RUNNING"; body.contains("RUNNING") || body.contains("QUEUED"); Thread.sleep(500)) {
            body = http.send(to(served, path, admin).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
            if (body.contains("FAILED") || body.contains("INTERRUPTED"))
                throw new IllegalStateException("the import failed: " + body);
        }
    }

    private static HttpRequest.Builder to(Served served, String path, Client client) {
        return HttpRequest.newBuilder(URI.create(served.base() + path)).header("Accept", "application/json")
                .header("Authorization", "Bearer " + client.token());
    }

    private void measure(Served served, Scenario scenario) throws Exception {
        List<String> items = items(served, scenario);
        List<Client> clients;
        try (Connection database = served.database()) {
            clients = Clients.some(database, plan.clients());
        }
        var next = new AtomicInteger();
        progress.step("Warming up: " + scenario);
        new Trial(scenario, served.base(), clients, items, next, plan.warmUp()).run(Served.home().resolve("gatling"));
        served.awaitQuiet();
        progress.step("Measuring: " + scenario);
        var trial = new Trial(scenario, served.base(), clients, items, next, plan.time());
        var times = new ArrayList<Times>();
        var profile = Profile.begin(plan.profiled(), served);
        Taken taken = served.taken(() -> {
            times.add(trial.run(Served.home().resolve("gatling")));
            served.awaitQuiet();
        });
        profile.ended(scenario, taken);
        table.measured(scenario, times.getFirst(), taken);
    }

    private List<String> items(Served served, Scenario scenario) throws SQLException, IOException {
        return switch (scenario) {
            case QUESTION_PAGE -> {
                try (Connection database = served.database()) {
                    yield Query.all(database, """
                            select id from ask where classification <= 1 and wall_id is null
                            and exists (select from answer where ask_id = ask.id) order by md5(id::text) limit 5000""",
                            row -> row.getString(1));
                }
            }
            case SEARCH -> crowd.queries(5000);
            case NEW_QUESTION -> {
                var json = new ObjectMapper();
                var questions = new ArrayList<String>();
                for (Crowd.Question one : crowd.questions(5000))
                    questions.add(json.writeValueAsString(Map.of("title", one.title(), "text", one.text(), "tags",
                            one.tags(), "language", one.language().toLanguageTag())));
                yield questions;
            }
        };
    }
}
