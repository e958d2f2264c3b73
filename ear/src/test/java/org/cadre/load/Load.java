package org.cadre.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.cadre.demo.Crowd;
import org.cadre.demo.CrowdAsks;
import org.cadre.demo.CrowdHistory;
import org.cadre.launch.Progress;
import org.cadre.launch.Stored;
import org.cadre.load.Clients.Client;
import org.cadre.reports.ReportPlans;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The load command: makes a company, serves it, and prints what pages, searches and new questions cost, and what an import
 * of everybody, a rebuild of the index and a start take.
 */
public final class Load {
    private static final int TURNS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(5);

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
        }
        progress.step("Writing the asks");
        table.begun("generation of " + (plan.asks() + plan.history()) + " asks", Served.stored(progress, database -> {
            CrowdAsks.fill(database, crowd, plan.asks(), Instant.now());
            if (plan.history() > 0)
                CrowdHistory.fill(database, plan.history(), plan.decisions(), Instant.now(), progress::step);
        }));
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
            new Api(served, admin).imported("/api/v1/imports/directory", file);
            served.awaitQuiet();
        });
    }

    private void measure(Served served, Scenario scenario) throws Exception {
        List<Client> clients = clients(served, scenario);
        List<String> items = items(served, scenario, clients);
        Duration thinking = scenario == Scenario.JUDGING ? plan.thinking() : Duration.ZERO;
        var next = new AtomicInteger();
        progress.step("Warming up: " + scenario);
        new Trial(scenario, served.base(), clients, items, next, thinking, plan.warmUp())
                .run(Served.home().resolve("gatling"));
        served.awaitQuiet();
        progress.step("Measuring: " + scenario);
        var trial = new Trial(scenario, served.base(), clients, items, next, thinking, plan.time());
        var times = new ArrayList<Times>();
        var profile = Profile.begin(plan.profiled(), served);
        Taken taken = served.taken(() -> {
            times.add(trial.run(Served.home().resolve("gatling")));
            served.awaitQuiet();
        });
        profile.ended(scenario, taken);
        table.measured(scenario, times.getFirst(), taken);
        if (scenario == Scenario.OFFICE)
            report(served, clients.getFirst());
        if (scenario == Scenario.JUDGING)
            table.found(new LoadedBatch(served).tooMuch(items.getFirst()));
    }

    private List<Client> clients(Served served, Scenario scenario) throws SQLException {
        try (Connection database = served.database()) {
            if (scenario == Scenario.OFFICE)
                return Clients.governors(database);
            if (scenario != Scenario.JUDGING)
                return Clients.some(database, plan.clients());
            return Clients.some(database, plan.workers() + 1).subList(1, plan.workers() + 1); // the first one asks
        }
    }

    private List<String> items(Served served, Scenario scenario, List<Client> clients) throws Exception {
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
            case OFFICE -> {
                progress.step("Waiting until the periods are closed");
                table.begun("closing of periods", served.taken(() -> {
                    try (Connection database = served.database()) {
                        awaitClosed(database);
                    }
                }));
                yield List.of("/office");
            }
            case JUDGING -> {
                progress.step("Importing " + plan.items() + " items");
                var batch = new LoadedBatch(served);
                String id = batch.drafted();
                table.begun("import of " + plan.items() + " items", batch.filled(id, plan.items()));
                batch.started(id, clients);
                yield List.of(id);
            }
        };
    }

    /** Until every period that is over is closed, and each month's pack is made. */
    private void awaitClosed(Connection database) throws SQLException, InterruptedException {
        for (String chore : List.of("report-periods", "report-packs")) {
            Query.done(database, "delete from chore where name = '" + chore + "'");
            String open = "select count(*) from (values ('" + chore + "')) n (name) where not exists ("
                    + "select from chore c where c.name = n.name and c.due_at > now())";
            for (int turn = 0; Query.number(database, open) > 0; turn++, Thread.sleep(PAUSE.toMillis()))
                if (turn % 12 == 0)
                    progress.step(Query.number(database, "select count(*) from report_snapshot")
                            + " snapshots of closed periods");
        }
    }

    /** How each report finds its facts, what last month's pack takes, and whether askers notice when it is made. */
    private void report(Served served, Client office) throws Exception {
        String month = YearMonth.now(ZoneOffset.UTC).minusMonths(1).toString();
        try (Connection database = served.database()) {
            progress.step("Explaining the facts of " + month);
            Query.done(database, "set random_page_cost = 1.1"); // as the application's own connections have it
            Query.done(database, "set max_parallel_workers_per_gather = 0");
            ReportPlans.print(database, month, System.out);
        }
        var api = new Api(served, office);
        progress.step("Explaining the office's first page");
        served.explained().of(() -> api.seen("/office")).forEach(System.out::println);
        String pack = "/api/v1/reports/packs/" + month + "/export?format=PDF";
        table.begun("pack of " + month, served.taken(() -> api.fetched(pack)));
        table.found(beside(served, () -> api.fetched(pack)));
    }

    /** In turns, so that what neighbours do meanwhile counts for both. */
    private String beside(Served served, Served.Work pack) throws Exception {
        List<Client> askers = clients(served, Scenario.QUESTION_PAGE);
        List<String> items = items(served, Scenario.QUESTION_PAGE, askers);
        calm(served, askers, items); // to warm up
        var alone = new ArrayList<Times>();
        var beside = new ArrayList<Times>();
        for (int turn = 0; turn < TURNS; turn++) {
            alone.add(calm(served, askers, items));
            var made = new AtomicBoolean(true);
            var making = new FutureTask<>(() -> {
                while (made.get())
                    pack.run();
                return true;
            });
            Thread.ofVirtual().start(making);
            beside.add(calm(served, askers, items));
            made.set(false);
            making.get();
        }
        var one = Times.all(alone);
        var other = Times.all(beside);
        return "question page, each of %d clients thinking a second: p50 %d ms, p99 %d ms of %d; while packs are made "
                .formatted(askers.size(), one.quantile(0.5), one.quantile(0.99), one.good())
                + "p50 %d ms, p99 %d ms of %d: %.2f times the p99".formatted(other.quantile(0.5),
                        other.quantile(0.99), other.good(), (double) other.quantile(0.99) / one.quantile(0.99));
    }

    private Times calm(Served served, List<Client> askers, List<String> items) throws Exception {
        return new Trial(Scenario.QUESTION_PAGE, served.base(), askers, items, new AtomicInteger(),
                Duration.ofSeconds(1), plan.time()).run(Served.home().resolve("gatling"));
    }
}
